import type { Disagreement } from '#domain/disagreement.ts'
import { sectionsAt } from '#domain/digest-places.ts'
import type { Actor, Library } from '#domain/library.ts'
import type { Locator } from '#domain/locator.ts'
import { holdsName, nameKeys } from '#domain/name-keys.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'

/** All that the library has of one source. */
export interface Dossier {
  readonly source: Source
  /** In the order of the source, as far as the digest knows it. */
  readonly quotations: readonly Quotation[]
  readonly tables: readonly DataTable[]
  readonly events: readonly TimelineEvent[]
  readonly disagreements: readonly Disagreement[]
  readonly actors: readonly NamedActor[]
  /** Other editions of its work. */
  readonly editions: readonly Source[]
}

/** An actor and the records of the source that name it. */
export interface NamedActor {
  readonly actor: Actor
  readonly quotations: readonly Quotation[]
  readonly events: readonly TimelineEvent[]
  readonly disagreements: readonly Disagreement[]
}

export function dossierOf(source: Source, library: Library): Dossier {
  const isOf = (sourceId: string) => sourceId === source.id
  const place = (locator: Locator) => sectionsAt(locator, source.digest)[0] ?? source.digest.length
  const quotations = library.quotations
    .filter(({ sourceId }) => isOf(sourceId))
    .map((quotation, i) => ({ quotation, i, at: place(quotation.locator) }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ quotation }) => quotation)
  const events = library.events.filter((event) => event.sources.some(({ sourceId }) => isOf(sourceId)))
  const disagreements = library.disagreements.filter(({ positions }) =>
    positions.some(({ sourceId }) => isOf(sourceId)),
  )
  return {
    source,
    quotations,
    tables: library.tables.filter(({ sourceIds }) => sourceIds.some(isOf)),
    events,
    disagreements,
    actors: actorsOf(library.actors, { quotations, events, disagreements }, source.id),
    editions: editionsOf(source, library.sources),
  }
}

/** Sources of the same work. */
function editionsOf(source: Source, sources: readonly Source[]): readonly Source[] {
  const work = source.editionOf ?? source.id
  return sources.filter((other) => other.id !== source.id && (other.editionOf ?? other.id) === work)
}

/** Those that its records name, in any spelling, the most named first. */
function actorsOf(
  actors: readonly Actor[],
  records: Pick<NamedActor, 'quotations' | 'events' | 'disagreements'>,
  sourceId: string,
): readonly NamedActor[] {
  const quotations = records.quotations.map((record) => ({
    record,
    ...namesOf([record.speaker.name], [record.selector.exact]),
  }))
  const events = records.events.map((record) => ({
    record,
    ...namesOf([...record.actors, ...record.places], []),
  }))
  const disagreements = records.disagreements.map((record) => {
    const held = record.positions.filter((position) => position.sourceId === sourceId)
    const holders = held.flatMap(({ holder }) => holder ?? [])
    const said = held.map(({ position }) => position)
    return { record, ...namesOf(holders, said) }
  })
  return actors
    .map((actor): NamedActor => {
      const names = [...new Set([actor.id, actor.name, ...actor.otherNames].flatMap(nameKeys))]
      const naming = <T>(some: readonly ({ readonly record: T } & Naming)[]) =>
        some
          .filter(({ named, said }) =>
            names.some((name) => named.has(name) || said.some((text) => holdsName(text, name))),
          )
          .map(({ record }) => record)
      return {
        actor,
        quotations: naming(quotations),
        events: naming(events),
        disagreements: naming(disagreements),
      }
    })
    .filter((named) => countNaming(named) > 0)
    .sort((a, b) => countNaming(b) - countNaming(a) || a.actor.name.localeCompare(b.actor.name))
}

/** As keys: the names that a record has, and what it says, in which a name may stand. */
interface Naming {
  readonly named: ReadonlySet<string>
  readonly said: readonly string[]
}

const namesOf = (names: readonly string[], said: readonly string[]): Naming => ({
  named: new Set(names.flatMap(nameKeys)),
  said: said.flatMap(nameKeys),
})

/** How many records name it. */
export const countNaming = ({ quotations, events, disagreements }: NamedActor): number =>
  quotations.length + events.length + disagreements.length

/** The quotations and the tables of a section. */
export function recordsOfSection({ source, quotations, tables }: Dossier, section: number) {
  const isHere = (locator: Locator) => sectionsAt(locator, source.digest).includes(section)
  return {
    quotations: quotations.filter(({ locator }) => isHere(locator)),
    tables: tables.filter(({ locator, rows }) =>
      [locator, ...rows.flat().flatMap((cell) => cell.locator ?? [])].some(isHere),
    ),
  }
}
