import CSL from 'citeproc'
import type { CitationInput, Engine } from 'citeproc'
import type { CitationCluster, CitationRequest, FormattedCitations } from '#domain/citation.ts'
import type { CitationItem, CitationStyle, Language } from '#domain/draft.ts'
import { cslLocator } from '#domain/locator.ts'
import type { Reference } from '#domain/reference.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { quoted } from '#domain/typography.ts'
import { readRuns, runsFormat, withoutMarks, withoutTags } from './citation-markup.ts'
import { referenceInput } from './reference-input.ts'
import { readLocale, readStyle } from './style-source.ts'

/** The name that each of our styles has in the CSL repository. */
const CSL_NAMES: Readonly<Record<CitationStyle, string>> = {
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-fullnote-bibliography',
  apa: 'apa',
}

const FORMAT = 'runs'
CSL.Output.Formats[FORMAT] = runsFormat()

/** An engine, the references that it looks up at present, and its latest answer. */
interface WarmEngine {
  readonly engine: Engine
  readonly references: Map<string, object>
  latest: { readonly key: string; readonly answer: FormattedCitations } | null
}

/** Building one takes about 50 ms, so that each is kept: styles × languages, a dozen at most. */
const engines = new Map<string, WarmEngine>()

/**
 * Formats the clusters in the style and language asked for, and a bibliography of all that they cite. Fails with
 * `locale-missing` (citeproc would fall back to English without a word) or `source-unknown`.
 */
export function formatCitations(request: CitationRequest): Result<FormattedCitations> {
  const warm = engineFor(request.style, request.language)
  if (warm === null) return err({ code: 'locale-missing', locale: request.language })
  const cited = request.clusters.flatMap((cluster) => cluster.items.map((item) => item.sourceId))
  const unknown = cited.find((id) => !Object.hasOwn(request.references, id))
  if (unknown !== undefined) return err({ code: 'source-unknown', sourceId: unknown })

  const references = [...new Set(cited)].map((id) => [id, request.references[id]!] as const)
  const key = JSON.stringify([request.clusters, references])
  if (warm.latest?.key !== key) warm.latest = { key, answer: format(warm, request, references) }
  return ok(warm.latest.answer)
}

function format(
  warm: WarmEngine,
  request: CitationRequest,
  references: readonly (readonly [string, Reference])[],
): FormattedCitations {
  const { engine } = warm
  engine.updateItems([]) // else a reference that changed would be printed as it was
  warm.references.clear()
  for (const [id, reference] of references) {
    warm.references.set(id, referenceInput(reference, id, request.style, request.language))
  }
  const form = engine.opt.xclass
  const inputs = request.clusters.map((cluster, i) =>
    input(cluster, form === 'note' ? i + 1 : 0, request.language),
  )
  const clusters = engine
    .rebuildProcessorState(inputs, FORMAT)
    .map(([id, , text]) => [id, readRuns(withAffixes(text, engine))] as const)
  engine.setOutputFormat(FORMAT)
  const bibliography = engine.makeBibliography()
  return {
    form,
    clusters: Object.fromEntries(clusters),
    bibliography:
      bibliography === false
        ? []
        : bibliography[1].map((text, i) => ({
            sourceId: bibliography[0].entry_ids[i]![0]!,
            runs: readRuns(text.trim()),
          })),
  }
}

/** citeproc leaves the style's brackets and final stop out where the works of a citation are wrapped. */
function withAffixes(text: string, engine: Engine): string {
  const { layout_prefix: prefix, layout_suffix: suffix } = engine.citation.opt
  const stopped = suffix === '.' && /[.?!][\u2019\u201d\u00bb]*$/.test(withoutTags(text))
  return `${prefix}${text}${stopped ? '' : suffix}`
}

const input = (cluster: CitationCluster, noteIndex: number, language: Language): CitationInput => ({
  citationID: cluster.id,
  citationItems: cluster.items.map((item) => inputItem(item, language, noteIndex > 0)),
  properties: { noteIndex },
})

function inputItem(
  { sourceId, locator, prefix }: CitationItem,
  language: Language,
  inNote: boolean,
): CitationInput['citationItems'][number] {
  const before = prefix.trim() === '' ? {} : { prefix: `${withoutMarks(prefix.trim())} ` }
  if (locator === null) return { id: sourceId, ...before }
  const place = cslLocator(locator)
  if (locator.kind !== 'paragraph' || locator.section === undefined)
    return { id: sourceId, ...place, ...before }
  const section = quoted(withoutMarks(locator.section), language)
  // A note may go on after the locator, with an address, so there the section stands in the locator itself.
  return inNote
    ? { id: sourceId, ...place, locator: `${place.locator} (${section})`, ...before }
    : { id: sourceId, ...place, suffix: `, ${section}`, ...before }
}

function engineFor(style: CitationStyle, language: Language): WarmEngine | null {
  const key = `${style} ${language}`
  const known = engines.get(key)
  if (known !== undefined) return known
  if (readLocale(language) === null) return null
  const references = new Map<string, object>()
  const engine = new CSL.Engine(
    {
      retrieveLocale: (name) => readLocale(name) ?? missing(`locale ${name}`),
      retrieveItem: (id) => references.get(id) ?? missing(`reference ${id}`),
      wrapCitationEntry: true,
    },
    readStyle(CSL_NAMES[style]),
    language,
    true,
  )
  Object.assign(engine.opt.development_extensions, { apply_citation_wrapper: true, wrap_url_and_doi: true })
  const warm = { engine, references, latest: null }
  engines.set(key, warm)
  return warm
}

function missing(what: string): never {
  throw new RangeError(`citeproc asks for a ${what} that is not there`)
}
