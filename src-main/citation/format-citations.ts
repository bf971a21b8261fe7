import type { CiteInput, Engine } from 'citeproc'
import type { CitationCluster, CitationRequest, FormattedCitations } from '#domain/citation.ts'
import { quotedIn } from '#domain/document-terms.ts'
import type { BibliographyEntry, Run } from '#domain/document.ts'
import type { CitationItem, Language } from '#domain/draft.ts'
import { cslLocator } from '#domain/locator.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { quoted } from '#domain/typography.ts'
import { adaptText } from './adapt-language.ts'
import { readRuns, stitchAt, stitches, withoutMarks, withoutTags } from './citation-markup.ts'
import { followPositions } from './cite-positions.ts'
import type { Cite, CitePosition } from './cite-positions.ts'
import { isNumbered } from './csl-names.ts'
import { linkNumbers } from './link-numbers.ts'
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
  const cited = new Set(items.flatMap(citesOf).map(({ sourceId }) => sourceId))
  // A number says nothing by itself, so that there each work is listed.
  const seen = isNumbered(request.style) ? cited : new Set(items.map((item) => item.sourceId))
  const listed = new Set([...seen, ...(request.uncited ?? [])])
  const known = [...new Set([...cited, ...listed])]
  const unknown = known.find((id) => !Object.hasOwn(request.references, id))
  if (unknown !== undefined) return err({ code: 'source-unknown', sourceId: unknown })

  // In one order whatever the text: citing a known work again is not a reason to tell all apart anew.
  const ordered = isNumbered(request.style) ? known : known.toSorted()
  const references = ordered.map((id) => [id, request.references[id]!] as const)
  const printer = printerFor(warm, request, { keys: warm.register(references), listed })
  return ok({
    form: warm.engine.opt.xclass,
    clusters: Object.fromEntries(request.clusters.map((cluster) => [cluster.id, printer(cluster)])),
    bibliography: bibliography(warm, request.language, listed, references),
    cited: seen,
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

interface Known {
  readonly keys: ReadonlyMap<string, string>
  /** What the bibliography has an entry of: nothing else is led to. */
  readonly listed: ReadonlySet<string>
}

/** Prints clusters one after another, each as what came before it asks for. */
function printerFor(
  warm: WarmEngine,
  { style, language }: CitationRequest,
  { keys, listed }: Known,
): (cluster: CitationCluster) => readonly Run[] {
  const { engine } = warm
  const inNotes = engine.opt.xclass === 'note'
  const positions = followPositions()
  let notes = 0
  return (cluster) => {
    notes = cluster.note ?? notes + 1
    const cites = cluster.items.flatMap(citesOf)
    const place = positions({ note: inNotes ? notes : 0, cites })
    const works = cites.map(({ sourceId }) => [keys.get(sourceId)!, listed.has(sourceId)])
    const key = JSON.stringify([cluster.items, place, cluster.inFootnote, works])
    return remember(warm, key, () => {
      const inputs = toInputs(cluster.items, place, language, inNotes)
      const text = withAffixes(engine.makeCitationCluster(inputs.seen), engine, cluster.inFootnote === true)
      const runs = readRuns(adaptText(stitch(text, inputs.originals), language))
      const led = runs.map((run) => leadOnlyTo(listed, run))
      return isNumbered(style) ? linkNumbers(led, [...keys.keys()]) : led
    })
  }

  /** Each original in its own words where the work that quotes it stands: "Aliyev 2017, quoted in Shiriyev 2019, 19". */
  function stitch(text: string, originals: ReadonlyMap<string, CiteInput>): string {
    return text.replace(stitches(), (_, index: string) => {
      const original = engine.makeCitationCluster([originals.get(index)!])
      return `${style === 'mla' ? original : withComma(original, language)} ${quotedIn(style, language)} `
    })
  }
}

/** American English has the comma within the quotation marks. */
const withComma = (marked: string, language: Language): string =>
  language === 'en-US' && /\u201d\ue002*$/.test(marked)
    ? marked.replace(/(?<![?!])(\u201d\ue002*)$/, ',$1')
    : `${marked},`

function leadOnlyTo(listed: ReadonlySet<string>, run: Run): Run {
  if (run.kind !== 'text' || run.link?.kind !== 'source' || listed.has(run.link.sourceId)) return run
  const { link: _, ...plain } = run
  return plain
}

/** The works of an item in the order in which they are printed. */
const citesOf = ({ sourceId, locator, quotedFrom }: CitationItem): readonly Cite[] => [
  ...(quotedFrom === null ? [] : [{ sourceId: quotedFrom, locator: null }]),
  { sourceId, locator },
]

interface Inputs {
  readonly seen: readonly CiteInput[]
  /** What the works of `seen` quote, by the index of the stitch at which it is put in. */
  readonly originals: ReadonlyMap<string, CiteInput>
}

function toInputs(
  items: readonly CitationItem[],
  positions: readonly CitePosition[],
  language: Language,
  inNote: boolean,
): Inputs {
  const seen: CiteInput[] = []
  const originals = new Map<string, CiteInput>()
  let next = 0
  const place = (): Pick<CiteInput, 'position' | 'first-reference-note-number'> => {
    const { position, firstNote } = positions[next++]!
    return { position, 'first-reference-note-number': firstNote }
  }
  for (const [i, item] of items.entries()) {
    if (item.quotedFrom !== null) originals.set(String(i), { id: item.quotedFrom, ...place() })
    const stitch = item.quotedFrom === null ? '' : stitchAt(i)
    seen.push({ ...inputItem(item, stitch, language, inNote), ...place() })
  }
  return { seen, originals }
}

function inputItem(
  item: CitationItem,
  stitch: string,
  language: Language,
  inNote: boolean,
): Omit<CiteInput, 'position'> {
  const { sourceId, locator } = item
  const said = [withoutMarks(item.prefix.trim()), stitch]
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
  listed: ReadonlySet<string>,
  references: readonly (readonly [string, unknown])[],
): readonly BibliographyEntry[] {
  const quotedOnly = references.flatMap(([id]) => (listed.has(id) ? [] : [id]))
  return remember(warm, JSON.stringify(['bibliography', references, quotedOnly]), () => {
    const exclude = quotedOnly.map((id) => ({ field: 'id', value: id }))
    const made = listed.size === 0 ? false : warm.engine.makeBibliography({ exclude })
    if (made === false) return []
    const [{ entry_ids: ids }, entries] = made
    return entries.map((text, i) => ({
      sourceId: ids[i]![0]!,
      runs: readRuns(adaptText(text.trim(), language)),
    }))
  })
}
