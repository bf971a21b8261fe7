import { countCalculated } from '#domain/count-calculated.ts'
import { hidesNegation, toldEvidence } from '#domain/verdict.ts'
import type { VerdictEdit, VerdictRow } from '#domain/verdict.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import type { Command } from './command.ts'
import { findDraft, SAMPLE_OPTION } from './find-draft.ts'
import { readLibraryFor } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { ANSWER_IS_NO, DONE, failed } from './outcome.ts'
import { printAnswer } from './print-answer.ts'
import type { Terminal } from './terminal.ts'

export const verify: Command = {
  usage: 'verify FILE|ID|TITLE',
  about:
    'Compares every quotation, every figure and every event of a briefing with its record in the library. The answer is yes, and the exit status 0, when all are as it has them, typography and marked omissions and insertions aside. JSON items: kind (quotation, figure, label for a year or a name in a table, event), id, sourceId, verdict, edits (kind, expected, found), place.',
  options: { sample: SAMPLE_OPTION },
  positionals: { atLeast: 0, atMost: 1 },
  async run(invocation) {
    const found = await findDraft(invocation)
    if (!found.ok) return found.error
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    const { draft } = found.value
    const rows = verifyDraft(draft, library.value)
    const calculated = countCalculated(
      draft.body,
      (id) => draft.snapshots.tables[id] ?? library.value.tables.find((table) => table.id === id),
    )
    printAnswer(invocation, rows.map(toItem), (terminal) =>
      describe(toldEvidence(rows), calculated, terminal),
    )
    return rows.every(isFaithful) ? DONE : ANSWER_IS_NO
  },
}

const toItem = ({ kind, id, sourceId, verdict, edits, place }: VerdictRow) => ({
  kind,
  id,
  sourceId,
  verdict,
  edits,
  place,
})

/** What is left out as […] or put in [brackets] is told to the reader: the quotation is still the source's. */
const isFaithful = (row: VerdictRow): boolean =>
  ['verbatim', 'typography-differs', 'marked-edits'].includes(row.verdict) && !hidesNegation(row)

function describe(rows: readonly VerdictRow[], calculated: number, terminal: Terminal): readonly string[] {
  const doubtful = rows.filter((row) => !isFaithful(row))
  const events = rows.filter(({ kind }) => kind === 'event').length
  if (rows.length === 0) return ['The briefing has no quotation, no table and no event.']
  if (doubtful.length === 0)
    return [
      ...praise(rows.length - events, 'quotation or figure', 'quotations and figures', 'source'),
      ...(calculated === 0
        ? []
        : [`${calculated} more ${calculated === 1 ? 'figure is' : 'figures are'} calculated from these.`]),
      ...praise(events, 'event', 'events', 'library'),
    ]
  return [
    ...doubtful.flatMap((row) => [
      `${terminal.strong(WORDS[row.verdict])}  ${row.id}  ${terminal.quiet([row.sourceId, row.place].filter((part) => part !== '').join(', '))}`,
      ...[...row.edits.map(sayEdit), ...(row.reason === null ? [] : [row.reason])]
        .flatMap((text) => wrapLines(text, terminal.width - 4))
        .map((line) => `    ${line}`),
    ]),
    '',
    `${doubtful.length} of ${rows.length} ${nounOf(rows.length, events)} cannot be vouched for.`,
  ]
}

function praise(count: number, one: string, several: string, held: 'source' | 'library'): readonly string[] {
  if (count === 0) return []
  if (count === 1) return [`The one ${one} is as in ${held === 'source' ? 'its source' : 'the library'}.`]
  return [`All ${count} ${several} are as in ${held === 'source' ? 'their sources' : 'the library'}.`]
}

function nounOf(all: number, events: number): string {
  if (events === all) return all === 1 ? 'event' : 'events'
  if (events > 0) return 'quotations, figures and events'
  return all === 1 ? 'quotation or figure' : 'quotations and figures'
}

const WORDS: Readonly<Record<VerdictRow['verdict'], string>> = {
  verbatim: 'verbatim',
  'typography-differs': 'verbatim, typography differs',
  'marked-edits': 'verbatim with marked edits',
  altered: 'altered',
  'not-found': 'not found',
  'cannot-be-checked': 'cannot be checked',
}

function sayEdit({ kind, expected, found }: VerdictEdit): string {
  if (found === '') return `${kind}: “${expected}” is left out`
  if (expected === '') return `${kind}: “${found}” is added`
  return `${kind}: “${found}” where the source has “${expected}”`
}
