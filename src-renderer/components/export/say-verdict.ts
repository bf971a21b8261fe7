import type { VerdictRow } from '#domain/verdict.ts'
import type { Records } from '../../state/records.ts'

/** What is wrong with a quotation, figure or event, in a sentence: what stands here, what the source has, and where. */
export function sayVerdict(row: VerdictRow, records: Records): string {
  const where = `${records.shortReference(row.sourceId)}, ${row.place}`
  const what = nameOf(row, records)
  if (row.verdict === 'not-found') return `${what} was not found in ${where}.`
  const [severest] = row.edits
  if (severest === undefined) return `${what} differs from ${where}.`
  const { expected, found } = severest
  const change =
    found === ''
      ? `“${expected}” is missing`
      : expected === ''
        ? `“${found}” was added`
        : `“${found}” stands for “${expected}”`
  return `${what}: ${change}, against ${where}.`
}

const wordOf = (kind: VerdictRow['kind']): string => (kind === 'label' ? 'An entry' : 'A figure')

function nameOf({ kind, id }: VerdictRow, records: Records): string {
  if (kind === 'event') return `The event ‘${firstWords(records.event(id)?.what ?? id)}’`
  const quotation = records.quotation(id)
  if (quotation !== undefined) return `‘${firstWords(quotation.selector.exact)}’`
  const [tableId = id, row] = id.split('.')
  const table = records.table(tableId)
  return table === undefined ? `“${id}”` : `${wordOf(kind)} in row ${Number(row) + 1} of “${table.title}”`
}

const firstWords = (text: string): string => {
  const words = text.split(' ')
  return words.length <= 6 ? text : `${words.slice(0, 6).join(' ')} …`
}
