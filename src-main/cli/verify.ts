import { hidesNegation } from '#domain/verdict.ts'
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
    'Compares every quotation and every figure of a briefing with the record of its source in the library. The answer is yes, and the exit status 0, when all are verbatim, typography and marked omissions and insertions aside. JSON items: id, sourceId, verdict, edits (kind, expected, found), place.',
  options: { sample: SAMPLE_OPTION },
  positionals: { atLeast: 0, atMost: 1 },
  async run(invocation) {
    const found = await findDraft(invocation)
    if (!found.ok) return found.error
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    const rows = verifyDraft(found.value.draft, library.value)
    printAnswer(invocation, rows.map(toItem), (terminal) => describe(rows, terminal))
    return rows.every(isFaithful) ? DONE : ANSWER_IS_NO
  },
}

const toItem = ({ id, sourceId, verdict, edits, place }: VerdictRow) => ({
  id,
  sourceId,
  verdict,
  edits,
  place,
})

/** What is left out as […] or put in [brackets] is told to the reader: the quotation is still the source's. */
const isFaithful = (row: VerdictRow): boolean =>
  ['verbatim', 'typography-differs', 'marked-edits'].includes(row.verdict) && !hidesNegation(row)

function describe(rows: readonly VerdictRow[], terminal: Terminal): readonly string[] {
  const doubtful = rows.filter((row) => !isFaithful(row))
  const count = `${rows.length} ${rows.length === 1 ? 'quotation or figure' : 'quotations and figures'}`
  if (rows.length === 0) return ['The briefing has no quotation and no table.']
  if (doubtful.length === 0)
    return [
      rows.length === 1
        ? 'The one quotation or figure is as in its source.'
        : `All ${count} are as in their sources.`,
    ]
  return [
    ...doubtful.flatMap((row) => [
      `${terminal.strong(WORDS[row.verdict])}  ${row.id}  ${terminal.quiet([row.sourceId, row.place].filter((part) => part !== '').join(', '))}`,
      ...[...row.edits.map(sayEdit), ...(row.reason === null ? [] : [row.reason])]
        .flatMap((text) => wrapLines(text, terminal.width - 4))
        .map((line) => `    ${line}`),
    ]),
    '',
    `${doubtful.length} of ${count} cannot be vouched for.`,
  ]
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
