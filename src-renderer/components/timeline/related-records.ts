import type { Disagreement } from '#domain/disagreement.ts'
import type { Actor, Library } from '#domain/library.ts'
import { formatLocator, type Locator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { actorNames } from '../sources/filter-events.ts'

interface Placed {
  readonly sourceId: string
  readonly locator: Locator
}

const placeOf = ({ sourceId, locator }: Placed): string => `${sourceId} ${formatLocator(locator)}`

/** The quotations that stand at the places where an event is told; at most so many. */
export function quotationsNear(
  event: TimelineEvent,
  quotations: readonly Quotation[],
  most: number,
): readonly Quotation[] {
  const places = new Set(event.sources.map(placeOf))
  return quotations.filter((quotation) => places.has(placeOf(quotation))).slice(0, most)
}

/** The disagreements in which two sources take their positions at the places where they tell the event. */
export function disagreementsAbout(
  event: TimelineEvent,
  disagreements: readonly Disagreement[],
): readonly Disagreement[] {
  const places = new Set(event.sources.map(placeOf))
  return disagreements.filter(({ positions }) => {
    const there = positions.filter((one) => places.has(placeOf(one)))
    return new Set(there.map(({ sourceId }) => sourceId)).size > 1
  })
}

/** The same from the other side. */
export const eventsAbout = (
  disagreement: Disagreement,
  events: readonly TimelineEvent[],
): readonly TimelineEvent[] => events.filter((event) => disagreementsAbout(event, [disagreement]).length > 0)

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
