import type { RenderedDocument } from '#domain/rendered-document.ts'
import { resolve } from 'node:path'
import { CITATION_STYLES, LANGUAGES, PAPERS } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { todayOf } from '#exports/today.ts'
import type { Claims } from '#pdf/claims.ts'
import type { Command, Invocation } from './command.ts'
import { findBrand } from './find-brand.ts'
import { findDraft, SAMPLE_OPTION } from './find-draft.ts'
import { readLibraryFor } from './find-shelves.ts'
import { DONE, failed, wrongUse } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export const build: Command = {
  usage: 'build FILE|ID|TITLE --out X.pdf',
  about:
    'Makes the PDF of a briefing: of a file, of one in the library folder, or with --sample of a bundled one. What the briefing has no snapshot of is taken from the library. JSON item: path, pages, words.',
  options: {
    out: { value: 'X.pdf', help: 'the PDF to write; what stands there is replaced in one step' },
    sample: SAMPLE_OPTION,
    editable: {
      value: null,
      help: 'put the briefing itself into the PDF, so that it opens again; say so in the name of the file',
    },
    evidence: {
      value: 'appendix|attached',
      help: 'every quotation and figure with its verdict, on pages at the end or as a file in the PDF',
    },
    claim: {
      value: 'pdfa,pdfua',
      help: 'have the file say that it is PDF/A-3a or PDF/UA-1; it is built to both, but no validator has confirmed that',
    },
    style: { value: 'STYLE', help: `the citation style in place of its own: ${CITATION_STYLES.join(', ')}` },
    brand: { value: 'FILE', help: 'a brand that was exported, in place of that of the library folder' },
    paper: { value: 'PAPER', help: `what it is printed on in place of its own: ${PAPERS.join(', ')}` },
    language: { value: 'TAG', help: `the language in place of its own: ${LANGUAGES.join(', ')}` },
  },
  positionals: { atLeast: 0, atMost: 1 },
  async run(invocation) {
    const out = invocation.value('out')
    if (out === undefined) return wrongUse('Say where the PDF goes: briefing build … --out X.pdf.')
    const { terminal, workingFolder, environment, now } = invocation.around
    const found = await findDraft(invocation)
    if (!found.ok) return found.error
    const asked = readSettings(invocation)
    if (!asked.ok) return asked.error
    const extras = readExtras(invocation)
    if (!extras.ok) return extras.error
    const claims = readClaims(invocation)
    if (!claims.ok) return claims.error
    const branded = await findBrand(invocation, found.value.readImage)
    if (!branded.ok) return failed(branded.error)
    const { brand, readImage } = branded.value
    const draft = { ...found.value.draft, ...asked.value }
    const library = await readLibraryFor(invocation)
    if (!library.ok) return failed(library.error)
    terminal.progress('Laying out the pages')
    const { buildBriefing } = await import('#exports/build-briefing.ts')
    const today = todayOf(now, environment['SOURCE_DATE_EPOCH'])
    const path = resolve(workingFolder, out)
    const built = await buildBriefing(draft, {
      library: library.value,
      today,
      brand,
      readImage,
      extras: extras.value,
      claims: claims.value,
      path,
    })
    if (!built.ok) return failed(built.error)
    warnOfMissingGlyphs(built.value, invocation)
    warnOfMissingImages(built.value, invocation)
    terminal.progress('Writing the file')
    const { writeExport } = await import('#exports/write-export.ts')
    const written = await writeExport(path, built.value.pdf)
    if (!written.ok) return failed(written.error)
    const { pages, words } = built.value
    if (invocation.has('json')) {
      terminal.print(JSON.stringify({ version: 1, items: [{ path, pages, words }] }, null, 2))
    }
    terminal.confirm(
      `${out}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${words.toLocaleString('en-GB')} words.`,
    )
    return DONE
  },
}

/** What the command line has otherwise than the briefing. */
function readSettings(
  invocation: Invocation,
): Result<Partial<Pick<Draft, 'citationStyle' | 'language' | 'paper'>>, Outcome> {
  const style = readOneOf(invocation, 'style', CITATION_STYLES)
  if (!style.ok) return style
  const language = readOneOf(invocation, 'language', LANGUAGES)
  if (!language.ok) return language
  const paper = readOneOf(invocation, 'paper', PAPERS)
  if (!paper.ok) return paper
  return ok({
    ...(paper.value === undefined ? {} : { paper: paper.value }),
    ...(style.value === undefined ? {} : { citationStyle: style.value }),
    ...(language.value === undefined ? {} : { language: language.value }),
  })
}

function readExtras(invocation: Invocation): Result<ExportExtras, Outcome> {
  const evidence = readOneOf(invocation, 'evidence', ['appendix', 'attached'] as const)
  if (!evidence.ok) return evidence
  return ok({ editable: invocation.has('editable'), evidence: evidence.value ?? NO_EXTRAS.evidence })
}

function readClaims(invocation: Invocation): Result<Claims, Outcome> {
  const named = invocation.value('claim')?.split(',') ?? []
  const unknown = named.find((name) => name !== 'pdfa' && name !== 'pdfua')
  if (unknown !== undefined)
    return err(wrongUse(`A file can claim pdfa, pdfua or both, pdfa,pdfua, and not “${unknown}”.`))
  return ok({ pdfa: named.includes('pdfa'), pdfua: named.includes('pdfua') })
}

function readOneOf<T extends string>(
  invocation: Invocation,
  option: string,
  known: readonly T[],
): Result<T | undefined, Outcome> {
  const asked = invocation.value(option)
  const value = known.find((one) => one === asked)
  if (asked === undefined || value !== undefined) return ok(value)
  return err(wrongUse(`There is no ${option} “${asked}”: it is one of ${known.join(', ')}.`))
}

function warnOfMissingGlyphs({ missingGlyphs }: RenderedDocument, invocation: Invocation): void {
  if (missingGlyphs.length === 0) return
  const characters = missingGlyphs
    .map(({ character, page }) => (page === null ? character : `${character} (page ${page})`))
    .join(', ')
  invocation.around.terminal.complain(
    `No font of the page has these characters, which print as boxes: ${characters}`,
  )
}

function warnOfMissingImages({ missingImages }: RenderedDocument, invocation: Invocation): void {
  if (missingImages.length === 0) return
  invocation.around.terminal.complain(
    `These pictures could not be read, and the page says so in their place: ${missingImages.join(', ')}`,
  )
}
