import { createContext } from 'svelte'
import { toast } from 'svelte-sonner'
import type { Bridge } from '#contract/api.ts'
import { errorSentence } from '#contract/error-sentence.ts'
import type { AppError } from '#domain/app-error.ts'
import { NO_SNAPSHOTS, type BlockNode, type CitationStyle, type Draft } from '#domain/draft.ts'
import { emptyDraft } from '#domain/empty-draft.ts'
import type { ExcerptNode } from '#domain/excerpt.ts'
import type { Library } from '#domain/library.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import type { Verdict } from '#domain/verdict.ts'
import { htmlOf, nodeOf, wordsOf } from '../records/node-of.ts'
import type { ShelfItem } from '../records/shelf-groups.ts'
import { copyText } from '../records/copy-text.ts'
import type { InsertTarget } from './insert-target.svelte.ts'
import type { LibraryState } from './library-state.svelte.ts'
import { Records } from './records.ts'
import type { InsertForm } from './source-list.svelte.ts'

/** What is done with a record that was found outside a briefing: it is put into the open one, or copied. One for the window. */
export class RecordDesk {
  /** In which a copied citation is written. */
  style = $state<CitationStyle>('chicago-author-date')
  /** Why the quotations could not be compared; null where they were. */
  error = $state.raw<AppError | null>(null)
  readonly records: Records
  readonly bridge: Bridge
  #verdicts = $state.raw<Readonly<Record<string, Verdict>>>({})
  #checked: Library | null = null
  readonly #target: InsertTarget
  readonly #library: LibraryState

  constructor(bridge: Bridge, library: LibraryState, target: InsertTarget) {
    this.bridge = bridge
    this.#library = library
    this.#target = target
    this.records = new Records(
      () => library.current,
      () => NO_SNAPSHOTS,
    )
  }

  get library(): Library {
    return this.#library.current
  }

  get target(): InsertTarget {
    return this.#target
  }

  /** Undefined until it is known. */
  verdictOf(quotationId: string): Verdict | undefined {
    return this.#verdicts[quotationId]
  }

  /** Compares every quotation of the library with what the library knows of its source; each library once. */
  async check(): Promise<void> {
    const { library } = this
    if (this.#checked === library || library.quotations.length === 0) return
    this.#checked = library
    const quotations = library.quotations.map(({ id }): BlockNode => ({
      type: 'quotation',
      attrs: { quotationId: id, form: 'block', lead: '', shown: '' },
    }))
    const answer = await this.bridge.invoke('document.verify', { draft: draftOf(quotations) })
    if (this.#checked !== library) return
    this.error = answer.ok ? null : answer.error
    if (answer.ok) this.#verdicts = Object.fromEntries(answer.value.map(({ id, verdict }) => [id, verdict]))
    else this.#checked = null
  }

  /** False where no briefing is open: then it is said. */
  insert(items: readonly ShelfItem[], form: InsertForm = 'block'): boolean {
    const node = nodeOf(items, form)
    if (node === null) return false
    const inserted = this.#target.insert([node])
    if (!inserted) toast('No briefing is open to insert it into: open one below', { id: 'no-target' })
    return inserted
  }

  /** Copies it with its citation in words, and for the text of a briefing as the block that it is. */
  async copy(item: ShelfItem): Promise<void> {
    const node = nodeOf([item])
    if (node === null) return
    const words =
      node.type === 'quotation' || node.type === 'dataTable'
        ? await this.#cite(node)
        : wordsOf(item, this.records)
    if (words !== null) this.tellCopied(copyText(words, htmlOf(node)))
  }

  tellCopied(copied: boolean): void {
    toast(copied ? 'Copied with its reference' : 'It was not copied: the clipboard took nothing')
  }

  async #cite(node: ExcerptNode): Promise<string | null> {
    const { snapshots } = snapshotDraft(draftOf([node]), this.library)
    const { style } = this
    const request = { node, snapshots: { ...snapshots }, as: 'citation', style, language: 'en-GB' } as const
    const answer = await this.bridge.invoke('excerpts.format', request)
    if (!answer.ok) toast(`It was not copied. ${errorSentence(answer.error)}`)
    return answer.ok ? answer.value : null
  }
}

/** Blocks as a briefing that is never stored. */
const draftOf = (content: readonly BlockNode[]): Draft =>
  emptyDraft('00000000-0000-4000-8000-000000000000', '', {
    id: 'two-page-brief',
    defaults: { citationStyle: 'chicago-author-date', numberedHeadings: false },
    start: { type: 'doc', content },
  })

export const [useDesk, provideDesk] = createContext<RecordDesk>()
