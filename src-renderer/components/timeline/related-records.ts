import { citeWorks } from '#domain/cite-works.ts'
import type { Disagreement } from '#domain/disagreement.ts'
import type { Actor, Library } from '#domain/library.ts'
import { formatLocator, type Locator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import { workOf, worksAmong } from '#domain/source.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { actorNames } from '../../records/filter-events.ts'

interface Placed {
  readonly sourceId: string
  readonly locator: Locator
}

const placeOf = ({ sourceId, locator }: Placed): string => `${sourceId} ${formatLocator(locator)}`

/**
 * The quotations that stand at the places where an event is told; at most so many, and of the editions of one work those of
 * one: of the work itself where it has any there.
 */
export function quotationsNear(
  event: TimelineEvent,
  { quotations, sources }: Library,
  most: number,
): readonly Quotation[] {
  const places = new Set(event.sources.map(placeOf))
  const there = quotations.filter((quotation) => places.has(placeOf(quotation)))
  const works = new Map(sources.map((source) => [source.id, workOf(source)]))
  const cited = new Set(citeWorks(there, works).map(({ sourceId }) => sourceId))
  return there.filter(({ sourceId }) => cited.has(sourceId)).slice(0, most)
}

/** The disagreements in which two works take their positions at the places where they tell the event. */
export function disagreementsAbout(
  event: TimelineEvent,
  { disagreements, sources }: Library,
): readonly Disagreement[] {
  const places = new Set(event.sources.map(placeOf))
  return disagreements.filter(({ positions }) => {
    const there = positions.filter((one) => places.has(placeOf(one))).map(({ sourceId }) => sourceId)
    return worksAmong(there, sources).length > 1
  })
}

/** The same from the other side. */
export const eventsAbout = (disagreement: Disagreement, library: Library): readonly TimelineEvent[] => {
  const alone = { ...library, disagreements: [disagreement] }
  return library.events.filter((event) => disagreementsAbout(event, alone).length > 0)
}

/** Who took part, with the other names by which the sources call them. */
export function actorsIn(
  event: TimelineEvent,
  { actors }: Library,
): readonly Pick<Actor, 'name' | 'otherNames'>[] {
  const nameOf = actorNames(actors)
  return event.actors.map((actor) => {
    const name = nameOf(actor)
    return actors.find((one) => one.name === name) ?? { name, otherNames: [] }
  })
}
