import type { Actor, Library } from '#domain/library.ts'
import { overlaps, type TimelineEvent } from '#domain/timeline.ts'

/** What the timeline is narrowed to; an empty field narrows nothing. */
export interface EventFilter {
  /** Years as they are typed; what is no year of four digits narrows nothing yet. */
  readonly from: string
  readonly to: string
  /** An actor's name. */
  readonly actor: string
  readonly sourceId: string
}

export const NO_FILTER: EventFilter = { from: '', to: '', actor: '', sourceId: '' }

export const isYear = (text: string): boolean => /^\d{4}$/.test(text.trim())

export const narrows = (filter: EventFilter): boolean =>
  isYear(filter.from) || isYear(filter.to) || filter.actor !== '' || filter.sourceId !== ''

/** The events of those years, those with any doubt that could fall in them included. */
export function filterEvents(
  events: readonly TimelineEvent[],
  filter: EventFilter,
  actors: readonly Actor[],
): readonly TimelineEvent[] {
  if (!narrows(filter)) return events
  const from = isYear(filter.from) ? `${filter.from.trim()}-01-01` : null
  const to = isYear(filter.to) ? `${filter.to.trim()}-12-31` : null
  const nameOf = actorNames(actors)
  return events.filter(
    (event) =>
      overlaps(event.date, from, to) &&
      (filter.actor === '' || event.actors.some((actor) => nameOf(actor) === filter.actor)) &&
      (filter.sourceId === '' || event.sources.some((source) => source.sourceId === filter.sourceId)),
  )
}

/** The actors of the library's events by name, with how many events each has: the busiest first. */
export function actorsOf(library: Library): readonly { readonly name: string; readonly events: number }[] {
  const nameOf = actorNames(library.actors)
  const counts = new Map<string, number>()
  for (const event of library.events) {
    for (const name of new Set(event.actors.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, events]) => ({ name, events }))
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name))
}

/** An event names an actor by id or by name. */
function actorNames(actors: readonly Actor[]): (actor: string) => string {
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  return (actor) => names.get(actor) ?? actor
}
