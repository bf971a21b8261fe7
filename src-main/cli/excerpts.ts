import { formatLocator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import { quotationDates } from '#library/quotation-dates.ts'
import type { Command } from './command.ts'
import { wrapLines } from './lay-out.ts'
import { DONE } from './outcome.ts'
import { ownRecords } from './own-records.ts'
import { printAnswer } from './print-answer.ts'
import { FILTER_OPTIONS, readFiltered } from './read-filters.ts'
import type { Terminal } from './terminal.ts'

export const excerpts: Command = {
  usage: 'excerpts [--source ID] [--from EDTF] [--to EDTF] [--actor NAME]',
  about:
    'Lists quotations. Their time is that in which they were said or, where that is not known, in which their source came out; the actor is the speaker. JSON items: id, sourceId, exact, speaker, office, occasion, date (EDTF, when it was said where that is not the date of its source), language, locator, tags, note, own (written or corrected by you), transcribed (typed by hand, so that nothing can be checked).',
  options: FILTER_OPTIONS,
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const read = await readFiltered(invocation)
    if (!read.ok) return read.error
    const { library, filters } = read.value
    const dateOf = quotationDates(library)
    const found = library.quotations.filter(
      (quotation) =>
        filters.ofSource([quotation.sourceId]) &&
        filters.inTime(dateOf(quotation)) &&
        filters.concerns([quotation.speaker.name]),
    )
    const isOwn = ownRecords(library, 'quotation')
    const items = found.map((quotation) => ({ ...toItem(quotation), own: isOwn(quotation.id) }))
    printAnswer(invocation, items, (terminal) =>
      found.length === 0
        ? ['No quotations found.']
        : found.flatMap((quotation) => describe(quotation, terminal)),
    )
    return DONE
  },
}

const toItem = (quotation: Quotation) => ({
  id: quotation.id,
  sourceId: quotation.sourceId,
  exact: quotation.selector.exact,
  speaker: quotation.speaker.name,
  office: quotation.speaker.office ?? null,
  occasion: quotation.occasion ?? null,
  date: quotation.date ?? null,
  language: quotation.language,
  locator: formatLocator(quotation.locator),
  tags: quotation.tags,
  note: quotation.note ?? null,
  transcribed: quotation.transcribed ?? false,
})

function describe(quotation: Quotation, terminal: Terminal): readonly string[] {
  const { name, office } = quotation.speaker
  const speaker = office === undefined ? name : `${name}, ${office}`
  const byHand = quotation.transcribed === true ? ' · typed by hand' : ''
  return [
    ...wrapLines(`“${quotation.selector.exact}”`, terminal.width),
    `    ${speaker} · ${quotation.sourceId}, ${formatLocator(quotation.locator)}${byHand} · ${terminal.quiet(quotation.id)}`,
    '',
  ]
}
