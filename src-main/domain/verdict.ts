/** How a quotation, figure or event of a draft compares with its source in the library. */
export type Verdict =
  'verbatim' | 'typography-differs' | 'marked-edits' | 'altered' | 'not-found' | 'cannot-be-checked'

export interface VerdictEdit {
  readonly kind: 'negation' | 'number' | 'name' | 'word' | 'spelling' | 'punctuation'
  readonly expected: string
  readonly found: string
}

export interface VerdictRow {
  /** A label is a cell of a table that is no quantity: a year, a name. */
  readonly kind: 'quotation' | 'figure' | 'label' | 'event'
  /** Of the quotation or the event, or `table.rowIndex.columnId` for a figure or a label. */
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

/** Labels count where one is altered, or where their table has nothing but labels: a year beside a figure is no figure more. */
export function toldEvidence(rows: readonly VerdictRow[]): readonly VerdictRow[] {
  const withFigures = new Set(rows.filter(({ kind }) => kind === 'figure').map(({ id }) => tableIn(id)))
  return rows.filter(
    ({ kind, id, verdict }) => kind !== 'label' || verdict === 'altered' || !withFigures.has(tableIn(id)),
  )
}

/** The table of a figure or a label, by the id of its row. */
export const tableIn = (id: string): string => id.split('.')[0]!

/** Does a marked omission take a negation away? The reader sees that something is left out, and not that it was the "not". */
export const hidesNegation = ({ verdict, edits }: VerdictRow): boolean =>
  verdict === 'marked-edits' && edits.some(({ kind }) => kind === 'negation')
