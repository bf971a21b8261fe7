import { formatLocator } from '#domain/locator.ts'
import type { Locator } from '#domain/locator.ts'
import type { Reference } from '#domain/reference.ts'
import { shortReference } from '#domain/reference.ts'
import type { Extent, Source } from '#domain/source.ts'
import { issuedDate } from '#library/issued-date.ts'
import type { Command } from './command.ts'
import { readLibraryFor } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { DONE, failed } from './outcome.ts'
import { ownRecords } from './own-records.ts'
import { printAnswer } from './print-answer.ts'
import { FILTER_OPTIONS, sourceOf } from './read-filters.ts'
import type { Terminal } from './terminal.ts'

export const sources: Command = {
  usage: 'sources [--source ID]',
  about:
    'Lists the sources of the library; one alone, named by --source, with its outline and how far it reaches. JSON items: id, title, authors, issued (EDTF or null), wordCount, language, rights, editionOf (id or null), uncertainties, reference (CSL-JSON), extent (how its places are named and how many there are: kind “pages” with first, last and notes, and workedOut where the copy prints no page numbers, or kind “paragraphs” with sections, each a section or null and its number of paragraphs, and notes; null where it is not known), digest (section, locator, text: the outline in our own words), own (described or corrected by you).',
  options: { source: { ...FILTER_OPTIONS['source']!, help: 'only this source, with its outline' } },
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    const asked = sourceOf(invocation, library.value)
    if (!asked.ok) return asked.error
    const found = library.value.sources.filter(({ id }) => asked.value === null || id === asked.value)
    const isOwn = ownRecords(library.value, 'source')
    const items = found.map((source) => ({ ...toItem(source), own: isOwn(source.id) }))
    printAnswer(invocation, items, (terminal) =>
      found.flatMap((source) => [
        ...describe(source, terminal),
        ...(asked.value === null ? [] : outline(source, terminal)),
      ]),
    )
    return DONE
  },
}

const toItem = (source: Source) => ({
  id: source.id,
  title: source.reference.title ?? null,
  authors: authorsOf(source.reference),
  issued: issuedDate(source.reference),
  wordCount: source.wordCount,
  language: source.language,
  rights: source.rights,
  editionOf: source.editionOf,
  uncertainties: source.uncertainties,
  reference: source.reference,
  extent: source.extent ?? null,
  digest: source.digest.map(({ section, locator, text }) => ({
    section,
    locator: formatLocator(locator),
    text,
  })),
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

/** Its sections with their places and what each says in short. */
function outline({ extent, digest }: Source, terminal: Terminal): readonly string[] {
  const lines = (text: string, indent: number) =>
    wrapLines(text, terminal.width - indent).map((line) => ' '.repeat(indent) + line)
  return [
    ...(extent === undefined ? [] : [...lines(sayExtent(extent), 4), '']),
    ...digest.flatMap(({ section, locator, text }) => [
      ...lines(`${section} (${formatLocator(within(section, locator))})`, 4).map((line) =>
        terminal.strong(line),
      ),
      ...lines(text, 8),
      '',
    ]),
  ]
}

/** A place as it is said under the head of its section, which need not be named twice. */
const within = (section: string, locator: Locator): Locator =>
  locator.kind === 'paragraph' && locator.section === section ? { ...locator, section: undefined } : locator

/** "Pages 2–32, 149 notes", "31 paragraphs with 5 headings, 18 notes". */
function sayExtent(extent: Extent): string {
  const notes = extent.notes === 0 ? 'no notes' : counted(extent.notes, 'note')
  if (extent.kind === 'pages')
    return `Pages ${extent.first}–${extent.last}${extent.workedOut ? ' (worked out)' : ''}, ${notes}`
  const paragraphs = extent.sections.reduce((sum, section) => sum + section.paragraphs, 0)
  const { length } = extent.sections.filter(({ section }) => section !== null)
  const sections = length === 0 ? 'without headings' : `with ${counted(length, 'heading')}`
  return `${counted(paragraphs, 'paragraph')} ${sections}, ${notes}`
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
