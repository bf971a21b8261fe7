import type { Reference } from '#domain/reference.ts'
import { shortReference } from '#domain/reference.ts'
import type { Source } from '#domain/source.ts'
import { issuedDate } from '#library/issued-date.ts'
import type { Command } from './command.ts'
import { readLibraryFor } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { DONE, failed } from './outcome.ts'
import { ownRecords } from './own-records.ts'
import { printAnswer } from './print-answer.ts'
import type { Terminal } from './terminal.ts'

export const sources: Command = {
  usage: 'sources',
  about:
    'Lists the sources of the library. JSON items: id, title, authors, issued (EDTF or null), wordCount, language, rights, editionOf (id or null), uncertainties, own (described or corrected by you).',
  options: {},
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    const found = library.value.sources
    const isOwn = ownRecords(library.value, 'source')
    const items = found.map((source) => ({ ...toItem(source), own: isOwn(source.id) }))
    printAnswer(invocation, items, (terminal) => found.flatMap((source) => describe(source, terminal)))
    return DONE
  },
}

const toItem = ({ id, reference, wordCount, language, rights, editionOf, uncertainties }: Source) => ({
  id,
  title: reference.title ?? null,
  authors: authorsOf(reference),
  issued: issuedDate(reference),
  wordCount,
  language,
  rights,
  editionOf,
  uncertainties,
})

const authorsOf = (reference: Reference): readonly string[] =>
  (reference.author ?? []).map((name) =>
    'literal' in name
      ? name.literal
      : [name.given, name.family].filter((part) => part !== undefined).join(' '),
  )

function describe(source: Source, terminal: Terminal): readonly string[] {
  const { reference } = source
  const facts = [
    source.wordCount === 0 ? 'no text' : `${source.wordCount.toLocaleString('en-GB')} words`,
    source.language,
    ...(source.editionOf === null ? [] : [`an edition of ${source.editionOf}`]),
  ]
  return [
    `${terminal.strong(source.id)}  ${shortReference(reference)}`,
    ...[reference.title ?? '(no title)', facts.join(' · '), source.rights, ...source.uncertainties]
      .flatMap((text) => wrapLines(text, terminal.width - 4))
      .map((line) => `    ${line}`),
    '',
  ]
}
