import type { CiteInput, Engine } from 'citeproc'
import type { CitationCluster, CitationRequest, FormattedCitations } from '#domain/citation.ts'
import { quotedIn } from '#domain/document-terms.ts'
import type { BibliographyEntry, Run } from '#domain/document.ts'
import type { CitationItem, Language } from '#domain/draft.ts'
import { cslLocator } from '#domain/locator.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { quoted } from '#domain/typography.ts'
import { adaptDates } from './adapt-language.ts'
import { readRuns, STITCH, withoutMarks, withoutTags } from './citation-markup.ts'
import { followPositions } from './cite-positions.ts'
import type { Cite } from './cite-positions.ts'
import { warmEngine } from './warm-engine.ts'
import type { WarmEngine } from './warm-engine.ts'

/**
 * Formats the clusters in the style and language asked for, and a bibliography of the works that were seen: one that is
 * only quoted in another stands in the citation, not in the bibliography. Fails with `locale-missing` or `source-unknown`.
 */
export function formatCitations(request: CitationRequest): Result<FormattedCitations> {
  const warm = warmEngine(request.style, request.language)
  if (warm === null) return err({ code: 'locale-missing', locale: request.language })
  const items = request.clusters.flatMap((cluster) => cluster.items)
  const seen = new Set(items.map((item) => item.sourceId))
  const cited = new Set([...seen, ...items.flatMap(({ quotedFrom }) => quotedFrom ?? [])])
  const unknown = [...cited].find((id) => !Object.hasOwn(request.references, id))
  if (unknown !== undefined) return err({ code: 'source-unknown', sourceId: unknown })

  // In one order whatever the text: citing a known work again is not a reason to tell all apart anew.
  const references = [...cited].toSorted().map((id) => [id, request.references[id]!] as const)
  const printer = printerFor(warm, request, warm.register(references))
  return ok({
    form: warm.engine.opt.xclass,
    clusters: Object.fromEntries(request.clusters.map((cluster) => [cluster.id, printer(cluster)])),
    bibliography: bibliography(warm, request.language, seen, references),
  })
}

/** What was printed lately, by all that it depends on: between two edits of a text nearly nothing changes. */
const printed = new WeakMap<WarmEngine, Map<string, unknown>>()
const KEPT = 4000

function remember<T>(warm: WarmEngine, key: string, make: () => T): T {
  const kept = printed.get(warm) ?? new Map<string, unknown>()
  printed.set(warm, kept)
  if (kept.has(key)) return kept.get(key) as T
  if (kept.size >= KEPT) kept.clear()
  const made = make()
  kept.set(key, made)
  return made
}

/** Prints clusters one after another, each as what came before it asks for. */
function printerFor(
  warm: WarmEngine,
  { style, language }: CitationRequest,
  keys: ReadonlyMap<string, string>,
): (cluster: CitationCluster) => readonly Run[] {
  const { engine } = warm
  const inNotes = engine.opt.xclass === 'note'
  const positions = followPositions()
  let notes = 0
  return (cluster) => {
    notes = cluster.note ?? notes + 1
    const cites = cluster.items.flatMap(citesOf)
    const place = positions({ note: inNotes ? notes : 0, cites })
    const key = JSON.stringify([cluster.items, place, cluster.inFootnote, cites.map(keyOf)])
    return remember(warm, key, () => {
      const inputs = toInputs(cluster.items, place, language, inNotes)
      const text = withAffixes(engine.makeCitationCluster(inputs.seen), engine, cluster.inFootnote === true)
      const [, ...rest] = text.split(STITCH)
      const whole = rest.length === 0 ? text : stitch(text, inputs.originals)
      return readRuns(adaptDates(whole, language))
    })
  }

  function keyOf({ sourceId }: Cite): string {
    return keys.get(sourceId)!
  }

  /** Each original in its own words where the work that quotes it stands: "Aliyev 2017, quoted in Shiriyev 2019, 19". */
  function stitch(text: string, originals: readonly CiteInput[]): string {
    let next = 0
    return text.replaceAll(`${STITCH} `, () => {
      const original = originals[next++]!
      return `${engine.makeCitationCluster([original])}, ${quotedIn(style, language)} `
    })
  }
}

/** The works of an item in the order in which they are printed. */
const citesOf = ({ sourceId, locator, quotedFrom }: CitationItem): readonly Cite[] => [
  ...(quotedFrom === null ? [] : [{ sourceId: quotedFrom, locator: null }]),
  { sourceId, locator },
]

function toInputs(
  items: readonly CitationItem[],
  positions: readonly number[],
  language: Language,
  inNote: boolean,
): { readonly seen: readonly CiteInput[]; readonly originals: readonly CiteInput[] } {
  const seen: CiteInput[] = []
  const originals: CiteInput[] = []
  let next = 0
  for (const item of items) {
    if (item.quotedFrom !== null) originals.push({ id: item.quotedFrom, position: positions[next++]! })
    seen.push({ ...inputItem(item, language, inNote), position: positions[next++]! })
  }
  return { seen, originals }
}

function inputItem(item: CitationItem, language: Language, inNote: boolean): Omit<CiteInput, 'position'> {
  const { sourceId, locator, quotedFrom } = item
  const said = [withoutMarks(item.prefix.trim()), quotedFrom === null ? '' : STITCH]
  const prefix = said
    .filter((part) => part !== '')
    .map((part) => `${part} `)
    .join('')
  const before = prefix === '' ? {} : { prefix }
  if (locator === null) return { id: sourceId, ...before }
  const { label, locator: number } = cslLocator(locator)
  const place = { label, locator: withoutMarks(number) }
  if (locator.kind !== 'paragraph' || locator.section === undefined)
    return { id: sourceId, ...place, ...before }
  const section = quoted(withoutMarks(locator.section), language)
  // A note may go on after the locator, with an address, so there the section stands in the locator itself.
  return inNote
    ? { id: sourceId, ...place, locator: `${place.locator} (${section})`, ...before }
    : { id: sourceId, ...place, suffix: `, ${section}`, ...before }
}

/**
 * citeproc leaves the style's brackets and final stop out where the works of a citation are wrapped. Among the words of a
 * footnote there is no stop: the footnote has its own.
 */
function withAffixes(text: string, engine: Engine, inFootnote: boolean): string {
  const { layout_prefix: prefix, layout_suffix: suffix } = engine.citation.opt
  const stopped = suffix === '.' && (inFootnote || /[.?!][\u2019\u201d\u00bb]*$/.test(withoutTags(text)))
  return `${prefix}${text}${stopped ? '' : suffix}`
}

function bibliography(
  warm: WarmEngine,
  language: Language,
  seen: ReadonlySet<string>,
  references: readonly (readonly [string, unknown])[],
): readonly BibliographyEntry[] {
  const quotedOnly = references.flatMap(([id]) => (seen.has(id) ? [] : [id]))
  return remember(warm, JSON.stringify(['bibliography', references, quotedOnly]), () => {
    const exclude = quotedOnly.map((id) => ({ field: 'id', value: id }))
    const made = seen.size === 0 ? false : warm.engine.makeBibliography({ exclude })
    if (made === false) return []
    const [{ entry_ids: ids }, entries] = made
    return entries.map((text, i) => ({
      sourceId: ids[i]![0]!,
      runs: readRuns(adaptDates(text.trim(), language)),
    }))
  })
}
