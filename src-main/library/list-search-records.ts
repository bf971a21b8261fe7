import type { Disagreement } from '#domain/disagreement.ts'
import type { Actor, Library } from '#domain/library.ts'
import { formatLocator } from '#domain/locator.ts'
import { namesInText } from '#domain/names-in-text.ts'
import type { Quotation } from '#domain/quotation.ts'
import { shortReference } from '#domain/reference.ts'
import type { Reference } from '#domain/reference.ts'
import type { SearchHit } from '#domain/search.ts'
import { workOf } from '#domain/source.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { twinQuotations } from '#domain/twin-quotations.ts'
import { sourcesNaming } from './sources-naming.ts'

/** What one hit stands for: `text` is what a snippet shows, `about` is found as well but weighs less. */
export interface SearchRecord extends Omit<SearchHit, 'snippet' | 'score'> {
  readonly text: string
  readonly about: string
}

type Listed = Omit<SearchRecord, 'work'>

/**
 * Every quotation, table, event, work, section of a digest, actor and disagreement, with all words by which it can be looked
 * for: those of its own, and every other name of the actors that these name.
 */
export function listSearchRecords(library: Library): readonly SearchRecord[] {
  const shortNames = new Map(library.sources.map((source) => [source.id, shortReference(source.reference)]))
  const nameOf = (id: string) => shortNames.get(id) ?? ''
  const naming = sourcesNaming(library)
  const titles = new Map(library.sources.map(({ id, reference }) => [id, reference.title]))
  const twins = twinQuotations(library)
  // Such a quotation is offered once: it is found by what each of its editions is called.
  const editionsOf = ({ id }: Quotation) => (twins.get(id) ?? []).map(({ sourceId }) => titles.get(sourceId))
  const listed: readonly Listed[] = [
    ...library.quotations.map((quotation) => ofQuotation(quotation, nameOf, editionsOf(quotation))),
    ...library.tables.map((table) => ofTable(table, nameOf)),
    ...library.events.map(ofEvent),
    ...library.sources.flatMap(ofSource),
    ...library.actors.map((actor) => ofActor(actor, naming(actor)[0] ?? '')),
    ...library.disagreements.map((disagreement) => ofDisagreement(disagreement, library)),
  ]
  const works = new Map(library.sources.map((source) => [source.id, workOf(source)]))
  const namesIn = namesInText(library.actors)
  return listed.map((record) => ({
    ...record,
    work: works.get(record.sourceId) ?? record.sourceId,
    about: join(record.about, ...namesIn(join(record.text, record.about))),
  }))
}

const ofQuotation = (
  quotation: Quotation,
  nameOf: (sourceId: string) => string,
  editions: readonly (string | undefined)[],
): Listed => ({
  kind: 'quotation',
  id: quotation.id,
  sourceId: quotation.sourceId,
  locator: formatLocator(quotation.locator),
  text: quotation.selector.exact,
  about: join(
    quotation.speaker.name,
    quotation.speaker.office,
    quotation.occasion,
    ...quotation.tags,
    quotation.note,
    nameOf(quotation.sourceId),
    ...editions,
  ),
})

const ofTable = (table: DataTable, nameOf: (sourceId: string) => string): Listed => ({
  kind: 'table',
  id: table.id,
  sourceId: table.sourceIds[0]!,
  locator: formatLocator(table.locator),
  text: join(
    table.title,
    ...table.columns.flatMap((column) => [column.label, column.unit]),
    ...table.rows
      .flat()
      .flatMap(({ asWritten, value, upTo, unit }) => [
        asWritten,
        String(value ?? ''),
        upTo === undefined ? undefined : String(upTo),
        unit,
      ]),
  ),
  about: join(
    table.sourceLine,
    table.note,
    ...table.rows.flat().map(({ note }) => note),
    ...table.tags,
    ...table.sourceIds.map(nameOf),
  ),
})

const ofEvent = (event: TimelineEvent): Listed => ({
  kind: 'event',
  id: event.id,
  sourceId: event.sources[0]!.sourceId,
  locator: formatLocator(event.sources[0]!.locator),
  text: event.what,
  about: join(
    ...event.actors,
    ...event.places,
    event.kind,
    event.date.edtf,
    ...event.sources.flatMap(({ asWritten, edtf, ahead }) => [asWritten, edtf, ahead]),
    event.note,
  ),
})

const ofSource = (source: Source): readonly Listed[] => [
  {
    kind: 'source',
    id: source.id,
    sourceId: source.id,
    locator: '',
    text: titleOf(source.reference),
    about: join(aboutWork(source.reference), ...source.uncertainties),
  },
  ...source.digest.map((section): Listed => ({
    kind: 'source',
    id: source.id,
    sourceId: source.id,
    locator: formatLocator(section.locator),
    text: section.text,
    about: join(section.section, titleOf(source.reference)),
  })),
]

const ofActor = ({ id, name, otherNames, description, kind }: Actor, sourceId: string): Listed => ({
  kind: 'actor',
  id,
  sourceId,
  locator: '',
  text: join(name, ...otherNames),
  about: join(description, kind),
})

function ofDisagreement(disagreement: Disagreement, library: Library): Listed {
  const { id, question, positions, settledBy, tags, note } = disagreement
  const quoted = new Set(positions.flatMap(({ quotationIds }) => quotationIds))
  const quotations = library.quotations.filter((quotation) => quoted.has(quotation.id))
  return {
    kind: 'disagreement',
    id,
    sourceId: positions[0]!.sourceId,
    locator: formatLocator(positions[0]!.locator),
    text: join(question, ...positions.flatMap(({ holder, position }) => [holder, position])),
    about: join(settledBy, ...tags, note, ...quotations.map(({ selector }) => selector.exact)),
  }
}

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

const titleOf = (reference: Reference): string =>
  reference.title ?? reference['title-short'] ?? reference.publisher ?? reference.id

function aboutWork(reference: Reference): string {
  const names = [...(reference.author ?? []), ...(reference.editor ?? [])].map((name) =>
    'literal' in name ? name.literal : join(name.given, name.family),
  )
  const year = reference.issued?.['date-parts']?.[0]?.[0]
  return join(
    ...names,
    reference['container-title'],
    reference['collection-title'],
    reference.genre,
    reference.publisher,
    reference['publisher-place'],
    year === undefined ? undefined : String(year),
  )
}
