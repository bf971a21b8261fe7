import type { Actor, Library } from '#domain/library.ts'
import { formatLocator } from '#domain/locator.ts'
import { shortReference } from '#domain/reference.ts'
import type { Reference } from '#domain/reference.ts'
import type { SearchHit } from '#domain/search.ts'
import { foldWords } from './fold-words.ts'

/** What one hit stands for: `text` is what a snippet shows, `about` is found as well but weighs less. */
export interface SearchRecord {
  readonly kind: SearchHit['kind']
  readonly id: string
  readonly sourceId: string
  readonly locator: string
  readonly text: string
  readonly about: string
}

/** Every quotation, table, event, work and section of a digest, with all names by which it can be looked for. */
export function listSearchRecords(library: Library): readonly SearchRecord[] {
  const namesOf = nameFinder(library.actors)
  const works = new Map(library.sources.map((source) => [source.id, shortReference(source.reference)]))
  const workOf = (id: string) => works.get(id) ?? ''

  const quotations = library.quotations.map((quotation): SearchRecord => ({
    kind: 'quotation',
    id: quotation.id,
    sourceId: quotation.sourceId,
    locator: formatLocator(quotation.locator),
    text: quotation.selector.exact,
    about: join(
      namesOf(quotation.speaker.name),
      quotation.speaker.office,
      quotation.occasion,
      ...quotation.tags,
      quotation.note,
      workOf(quotation.sourceId),
    ),
  }))
  const tables = library.tables.map((table): SearchRecord => ({
    kind: 'table',
    id: table.id,
    sourceId: table.sourceIds[0]!,
    locator: formatLocator(table.locator),
    text: join(
      table.title,
      ...table.columns.flatMap((column) => [column.label, column.unit]),
      ...table.rows.flat().flatMap((cell) => [cell.asWritten, String(cell.value ?? '')]),
    ),
    about: join(table.sourceLine, table.note, ...table.tags, ...table.sourceIds.map(workOf)),
  }))
  const events = library.events.map((event): SearchRecord => ({
    kind: 'event',
    id: event.id,
    sourceId: event.sources[0]!.sourceId,
    locator: formatLocator(event.sources[0]!.locator),
    text: event.what,
    about: join(
      ...event.actors.map(namesOf),
      ...event.places.map(namesOf),
      event.date.edtf,
      ...event.sources.map((source) => source.asWritten),
      event.note,
    ),
  }))
  const sources = library.sources.flatMap((source): SearchRecord[] => [
    {
      kind: 'source',
      id: source.id,
      sourceId: source.id,
      locator: '',
      text: titleOf(source.reference),
      about: aboutWork(source.reference),
    },
    ...source.digest.map((section): SearchRecord => ({
      kind: 'source',
      id: source.id,
      sourceId: source.id,
      locator: formatLocator(section.locator),
      text: section.text,
      about: join(section.section, titleOf(source.reference)),
    })),
  ])
  return [...quotations, ...tables, ...events, ...sources]
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

/** From an actor's id or any of its names to all its names; another text stays as it is. */
function nameFinder(actors: readonly Actor[]): (name: string) => string {
  const names = new Map<string, string>()
  for (const actor of actors) {
    const all = join(actor.name, ...actor.otherNames)
    for (const key of [actor.id, actor.name, ...actor.otherNames]) names.set(foldWords(key), all)
  }
  return (name) => names.get(foldWords(name)) ?? name
}
