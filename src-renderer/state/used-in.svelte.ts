import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft, DraftSummary } from '#domain/draft.ts'

/** A briefing that holds something of a source. */
export interface Use {
  readonly draftId: string
  readonly title: string
  readonly trashed: boolean
  readonly archived: boolean
  readonly quotations: number
  readonly tables: number
  readonly events: number
}

/** Which briefings hold something of a source: read from all of them, once each time that it is asked. */
export class UsedIn {
  /** Null until all are read. */
  uses = $state.raw<readonly Use[] | null>(null)
  error = $state.raw<AppError | null>(null)
  /** Briefings that could not be read, of which nothing can be said. */
  unread = $state(0)
  readonly #bridge: Bridge
  #question = 0

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  async find(sourceId: string): Promise<void> {
    const question = ++this.#question
    this.uses = null
    const listed = await this.#bridge.invoke('drafts.list', undefined)
    if (question !== this.#question) return
    this.error = listed.ok ? null : listed.error
    if (!listed.ok) return
    const uses: Use[] = []
    let unread = 0
    for (const summary of listed.value) {
      const peeked = await this.#bridge.invoke('drafts.peek', { id: summary.id })
      if (question !== this.#question) return
      if (!peeked.ok) unread++
      else uses.push(...usesIn(summary, peeked.value, sourceId))
    }
    ;[this.uses, this.unread] = [uses, unread]
  }
}

function usesIn(summary: DraftSummary, { snapshots }: Draft, sourceId: string): readonly Use[] {
  if (!Object.hasOwn(snapshots.references, sourceId)) return []
  const { id, title, trashed, archived } = summary
  const count = <T>(records: Readonly<Record<string, T>>, isOf: (record: T) => boolean) =>
    Object.values(records).filter(isOf).length
  return [
    {
      draftId: id,
      title,
      trashed: trashed !== null,
      archived,
      quotations: count(snapshots.quotations, (record) => record.sourceId === sourceId),
      tables: count(snapshots.tables, ({ sourceIds }) => sourceIds.includes(sourceId)),
      events: count(snapshots.events, ({ sources }) => sources.some((given) => given.sourceId === sourceId)),
    },
  ]
}
