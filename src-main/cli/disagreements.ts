import type { Disagreement, Position } from '#domain/disagreement.ts'
import { formatLocator } from '#domain/locator.ts'
import { quotationDates } from '#library/quotation-dates.ts'
import type { Command } from './command.ts'
import { wrapLines } from './lay-out.ts'
import { DONE } from './outcome.ts'
import { printAnswer } from './print-answer.ts'
import { FILTER_OPTIONS, readFiltered } from './read-filters.ts'
import type { Terminal } from './terminal.ts'

export const disagreements: Command = {
  usage: 'disagreements [--source ID] [--from EDTF] [--to EDTF] [--actor NAME]',
  about:
    'Shows questions on which the sources contradict each other or that they weigh differently. The actor is one who holds a position or is named in it or in the question; the time is that of the words that are quoted or, where none are, in which the source came out. JSON items: id, question, positions (sourceId, holder or null where it is the source’s own, position, quotationIds, locator), settledBy (what evidence would decide it), tags, note.',
  options: FILTER_OPTIONS,
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const read = await readFiltered(invocation)
    if (!read.ok) return read.error
    const { library, filters } = read.value
    const dateOf = quotationDates(library)
    const quotations = new Map(library.quotations.map((quotation) => [quotation.id, quotation]))
    const isInTime = ({ sourceId, quotationIds }: Position) => {
      const quoted = quotationIds.flatMap((id) => quotations.get(id) ?? [])
      return (quoted.length === 0 ? [{ sourceId }] : quoted).some((one) => filters.inTime(dateOf(one)))
    }
    const found = library.disagreements.filter(
      ({ question, positions }) =>
        filters.ofSource(positions.map(({ sourceId }) => sourceId)) &&
        positions.some(isInTime) &&
        filters.mentions([question, ...positions.flatMap(({ holder = '', position }) => [holder, position])]),
    )
    const wordsOf = (id: string) => quotations.get(id)?.selector.exact ?? id
    printAnswer(invocation, found.map(toItem), (terminal) =>
      found.length === 0
        ? ['No disagreements found.']
        : found.flatMap((disagreement) => describe(disagreement, wordsOf, terminal)),
    )
    return DONE
  },
}

const toItem = ({ id, question, positions, settledBy, tags, note }: Disagreement) => ({
  id,
  question,
  positions: positions.map(({ sourceId, holder, position, quotationIds, locator }) => ({
    sourceId,
    holder: holder ?? null,
    position,
    quotationIds,
    locator: formatLocator(locator),
  })),
  settledBy,
  tags,
  note: note ?? null,
})

function describe(
  { id, question, positions, settledBy, note }: Disagreement,
  wordsOf: (quotationId: string) => string,
  terminal: Terminal,
): readonly string[] {
  const lines = (text: string, indent: number) =>
    wrapLines(text, terminal.width - indent).map((line) => ' '.repeat(indent) + line)
  return [
    ...wrapLines(question, terminal.width).map((line) => terminal.strong(line)),
    terminal.quiet(id),
    ...positions.flatMap(({ sourceId, holder, position, quotationIds, locator }) => [
      ...lines(
        `${holder === undefined ? '' : `${holder}: `}${position} (${sourceId}, ${formatLocator(locator)})`,
        4,
      ),
      ...quotationIds.flatMap((quotationId) => lines(`“${wordsOf(quotationId)}”`, 8)),
    ]),
    ...lines(`What would settle it: ${settledBy}`, 4),
    ...(note === undefined ? [] : lines(note, 4)),
    '',
  ]
}
