import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRuns } from '#citation/citation-markup.ts'
import { formatCitations } from '#citation/format-citations.ts'
import { referenceInput } from '#citation/reference-input.ts'
import { spokenStyle } from '#citation/spoken-style.ts'
import { readLocale } from '#citation/style-source.ts'
import { CITATION_STYLES } from '#domain/draft.ts'
import type { CitationItem, CitationStyle } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { textOf } from '#domain/runs.ts'

/** Works that are hard to tell apart: few names and years, authors with one family name. */
const REFERENCES: Readonly<Record<string, Reference>> = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [
    `w${i}`,
    {
      id: `w${i}`,
      type: ['book', 'report', 'webpage', 'chapter'][i % 4]!,
      title: `${['Keepers', 'Tolls'][i % 2]!} ${'abcdefgh'[i]!}`,
      author: [{ family: ['Berg', 'Aliyev'][i % 2]!, given: ['Anna', 'Adam', 'Leyla'][i % 3]! }],
      issued: { 'date-parts': [[2000 + (i % 2)]] },
      publisher: 'River Press',
    },
  ]),
)

/** As many works, no two of one author or year. */
const EASY: Readonly<Record<string, Reference>> = Object.fromEntries(
  Object.entries(REFERENCES).map(([id, reference], i) => [
    id,
    {
      ...reference,
      author: [
        {
          family: ['Berg', 'Aliyev', 'Novak', 'Ason', 'Rahimova', 'Karimov', 'Ozols', 'Tamm'][i]!,
          given: 'A.',
        },
      ],
      issued: { 'date-parts': [[2000 + i]] },
    },
  ]),
)

/**
 * Where Harvard sorts works of one year, citeproc's order of them hangs on what it sorted before, and ours is the author's; OSCOLA
 * names the title of a work that its author alone does not tell from others, citeproc only from its second note on.
 */
const worksFor = (style: CitationStyle) => (style === 'harvard' || style === 'oscola' ? EASY : REFERENCES)

const cites: fc.Arbitrary<CitationItem> = fc.record({
  sourceId: fc.constantFrom(...Object.keys(REFERENCES)),
  locator: fc.option(fc.constantFrom('1', '2').map((page) => ({ kind: 'page' as const, page }))),
  prefix: fc.constantFrom('', 'see'),
  quotedFrom: fc.constant(null),
})

/** What citeproc makes of the whole text at once; kept out of the product, where it costs a second for 300 citations. */
interface WholeEngine {
  readonly opt: { readonly xclass: 'note' | 'in-text'; readonly development_extensions: object }
  readonly citation: { readonly opt: { readonly layout_prefix: string; readonly layout_suffix: string } }
  restoreProcessorState(citations: readonly []): void
  updateItems(ids: readonly string[]): void
  rebuildProcessorState(citations: readonly object[], format: string): readonly [string, number, string][]
}

const CSL = createRequire(import.meta.url)('citeproc') as {
  readonly Engine: new (sys: object, style: object, language: string, force: boolean) => WholeEngine
}

function wholeEngine(style: CitationStyle): WholeEngine {
  const input = (id: string) => referenceInput(worksFor(style)[id]!, id, style, 'en-GB')
  const sys = { retrieveLocale: readLocale, retrieveItem: input, wrapCitationEntry: true }
  const engine = new CSL.Engine(sys, spokenStyle(style, 'en-GB')!, 'en-GB', true)
  Object.assign(engine.opt.development_extensions, { apply_citation_wrapper: true, wrap_url_and_doi: true })
  return engine
}

function printWhole(
  engine: WholeEngine,
  style: CitationStyle,
  clusters: readonly (readonly CitationItem[])[],
) {
  const inNotes = engine.opt.xclass === 'note'
  const citations = clusters.map((items, i) => ({
    citationID: `c${i + 1}`,
    citationItems: items.map(({ sourceId, locator, prefix }) => ({
      id: sourceId,
      ...(locator?.kind === 'page' ? { label: 'page', locator: locator.page } : {}),
      ...(prefix === '' ? {} : { prefix: `${prefix} ` }),
    })),
    properties: { noteIndex: inNotes ? i + 1 : 0 },
  }))
  const { layout_prefix: prefix, layout_suffix: suffix } = engine.citation.opt
  engine.restoreProcessorState([])
  const cited = [...new Set(clusters.flat().map(({ sourceId }) => sourceId))]
  // How works are told apart hangs on the order in which citeproc hears of them: ours is the order of their ids.
  engine.updateItems(style === 'ieee' ? cited : cited.toSorted())
  return engine
    .rebuildProcessorState(citations, 'runs')
    .map(([, , text]) => textOf(readRuns(`${prefix}${text}${suffix}`)).replace(/\.\.$/, '.'))
}

it.each(CITATION_STYLES)('prints what citeproc prints of a whole text: %s', (style) => {
  const engine = wholeEngine(style)
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(cites, { minLength: 1, maxLength: 3, selector: ({ sourceId }) => sourceId }), {
        minLength: 1,
        maxLength: 8,
      }),
      (texts) => {
        const clusters = texts.map((items, i) => ({ id: `c${i + 1}`, items }))
        const result = formatCitations({ style, language: 'en-GB', clusters, references: worksFor(style) })
        if (!result.ok) throw new Error(JSON.stringify(result.error))
        expect(Object.values(result.value.clusters).map(textOf)).toEqual(printWhole(engine, style, texts))
      },
    ),
    { numRuns: 15 },
  )
})
