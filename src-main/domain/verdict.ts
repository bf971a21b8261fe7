/** How a quotation, figure or event of a draft compares with its source in the library. */
export type Verdict =
  'verbatim' | 'typography-differs' | 'marked-edits' | 'altered' | 'not-found' | 'cannot-be-checked'

export interface VerdictEdit {
  readonly kind: 'negation' | 'number' | 'name' | 'word' | 'spelling' | 'punctuation'
  readonly expected: string
  readonly found: string
}

export interface VerdictRow {
  readonly kind: 'quotation' | 'figure' | 'event'
  /** Of the quotation or the event, or `table.rowIndex.columnId` for a figure. */
  readonly id: string
  readonly sourceId: string
  readonly verdict: Verdict
  /** Severest first: negation, number, name, word, spelling, punctuation. */
  readonly edits: readonly VerdictEdit[]
  /** Locator in the source; of an event in the first of them. */
  readonly place: string
  /** Why it cannot be checked; null otherwise. */
  readonly reason: string | null
}

/** Does a marked omission take a negation away? The reader sees that something is left out, and not that it was the "not". */
export const hidesNegation = ({ verdict, edits }: VerdictRow): boolean =>
  verdict === 'marked-edits' && edits.some(({ kind }) => kind === 'negation')
