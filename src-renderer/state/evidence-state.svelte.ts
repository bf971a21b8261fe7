import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'
import { countCalculated } from '#domain/count-calculated.ts'
import { evidenceOfDraft } from '#domain/evidence-of-draft.ts'
import { hidesNegation } from '#domain/verdict.ts'
import type { Result } from '#domain/result.ts'
import type { Verdict, VerdictRow } from '#domain/verdict.ts'

/** Milliseconds without an edit before the evidence is checked anew. */
const CHECK_AFTER = 600

/** An export says these first: the words or figures are not those of the source. */
export const isWrong = (row: VerdictRow): boolean =>
  row.verdict === 'altered' || row.verdict === 'not-found' || hidesNegation(row)

/** How the briefing's quotations, figures and events compare with the library; the answer to the latest question wins. */
export class EvidenceState {
  rows = $state.raw<readonly VerdictRow[] | null>(null)
  /** Figures that the briefing makes of others, as of the same check. */
  calculated = $state(0)
  error = $state.raw<AppError | null>(null)
  readonly wrong = $derived((this.rows ?? []).filter(isWrong))
  readonly unchecked = $derived((this.rows ?? []).filter((row) => row.verdict === 'cannot-be-checked'))
  readonly #bridge: Bridge
  readonly #library: () => unknown
  /** What was compared last, and with which library; null where that came to nothing. */
  #compared: readonly unknown[] | null = null
  #question = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `library` is another object whenever its records are others. */
  constructor(bridge: Bridge, library: () => unknown = () => null) {
    this.#bridge = bridge
    this.#library = library
  }

  /** The verdict on a quotation that the briefing uses; undefined for one that it does not. */
  verdictOf(quotationId: string): Verdict | undefined {
    return this.rows?.find(({ kind, id }) => kind === 'quotation' && id === quotationId)?.verdict
  }

  /** Checks after a pause, unless the verdicts cannot be others than they are. */
  request(draft: () => Draft, after = CHECK_AFTER): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const latest = draft()
      if (!sameAs(this.#compared, this.#factsOf(evidenceOfDraft(latest)))) void this.check(latest)
    }, after)
  }

  /** Checks at once. The answer is this draft's own, also where a later question has been answered meanwhile. */
  async check(draft: Draft): Promise<Result<readonly VerdictRow[]>> {
    const question = ++this.#question
    const evidence = evidenceOfDraft(draft)
    const facts = this.#factsOf(evidence)
    const answer = await this.#bridge.invoke('document.verify', { draft: evidence })
    if (question === this.#question) {
      this.#compared = answer.ok ? facts : null
      if (answer.ok) {
        this.rows = answer.value
        this.calculated = countCalculated(evidence.body, (id) => evidence.snapshots.tables[id])
      }
      this.error = answer.ok ? null : answer.error
    }
    return answer
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  /** All that the verdicts follow from. Records are compared by identity: an edit makes no new ones. */
  #factsOf({ body, snapshots }: Draft): readonly unknown[] {
    const { quotations, tables, events } = snapshots
    const records = [quotations, tables, events].flatMap((some) => Object.values<object>(some))
    return [this.#library(), JSON.stringify(body), ...records]
  }
}

const sameAs = (before: readonly unknown[] | null, now: readonly unknown[]): boolean =>
  before?.length === now.length && now.every((fact, i) => fact === before[i])
