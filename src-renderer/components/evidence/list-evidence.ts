import type { Body } from '#domain/draft.ts'
import type { Verdict, VerdictRow } from '#domain/verdict.ts'
import type { Records } from '../../state/records.ts'
import { sayVerdict } from '../export/say-verdict.ts'
import { findEvidence, recordOf } from './find-evidence.ts'
import { isFigure } from './say-evidence.ts'

/** A quotation, or the figures of one table that have the same verdict. */
export interface EvidenceEntry {
  readonly key: string
  readonly verdict: Verdict
  readonly what: string
  /** Work and place. */
  readonly where: string
  /** What is wrong, or why it cannot be checked, in a sentence. */
  readonly why: string | null
  /** Each figure with its place in the table; none for a quotation. */
  readonly figures: readonly string[]
  /** Index of the top-level block that it stands in. */
  readonly block: number | null
}

/** All that was compared, in reading order; every figure that is wrong stands by itself. */
export function listEvidence(
  rows: readonly VerdictRow[],
  records: Records,
  body: Body,
): readonly EvidenceEntry[] {
  const groups = Map.groupBy(rows, (row) =>
    isFigure(row) && !isBad(row) ? `${recordOf(row.id)} ${row.verdict}` : row.id,
  )
  return [...groups].map(([key, group]) => {
    const row = group[0]!
    const figures = isFigure(row) ? group.map(({ id }) => nameFigure(id, records)) : []
    const { title } = records.table(recordOf(row.id)) ?? { title: '' }
    return {
      key,
      verdict: row.verdict,
      what: isFigure(row) ? `${title}: ${countFigures(figures)}` : `‘${wordsOf(row.id, records)}’`,
      where: [row.sourceId === '' ? '' : records.shortReference(row.sourceId), row.place]
        .filter((part) => part !== '')
        .join(', '),
      why: isBad(row) ? sayVerdict(row, records) : row.reason === null ? null : sentence(row.reason),
      figures: figures.length > 1 ? figures : [],
      block: findEvidence(body, recordOf(row.id)),
    }
  })
}

const isBad = ({ verdict }: VerdictRow): boolean => verdict === 'altered' || verdict === 'not-found'

const countFigures = (figures: readonly string[]): string =>
  figures.length === 1 ? figures[0]! : `${figures.length} figures`

const wordsOf = (id: string, records: Records): string => records.quotation(id)?.selector.exact ?? id

/** "2014, Remittances: 1,221". */
function nameFigure(id: string, records: Records): string {
  const [tableId = '', rowIndex, columnId] = id.split('.')
  const table = records.table(tableId)
  const row = table?.rows[Number(rowIndex)]
  const at = table?.columns.findIndex((column) => column.id === columnId) ?? -1
  if (table === undefined || row === undefined || at === -1) return id
  return `${row[0]?.asWritten ?? ''}, ${table.columns[at]!.label}: ${row[at]?.asWritten ?? ''}`
}

const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
