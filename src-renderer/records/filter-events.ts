import type { Actor, Library } from '#domain/library.ts'
import { namesInText } from '#domain/names-in-text.ts'
import { workOf } from '#domain/source.ts'
import { hasConflict, overlaps, type EventKind, type TimelineEvent } from '#domain/timeline.ts'
import { wordsKey, wordsTest } from './hold-words.ts'

/** What the timeline is narrowed to; an empty field narrows nothing. */
export interface EventFilter {
  /** Years as they are typed; what is no year of four digits narrows nothing yet. */
  readonly from: string
  readonly to: string
  /** Of those years only the events that begin in them, and not what began before or is dated but roughly. */
  readonly begins: boolean
  /** An actor's name. */
  readonly actor: string
  readonly sourceId: string
  /** A work, by the id of its first edition: any of its editions. */
  readonly work: string
  readonly place: string
  readonly kind: EventKind | ''
  /** The least important that is still shown: 1 turning points alone, 3 all. */
  readonly importance: 1 | 2 | 3
  /** Only events that the sources date differently. */
  readonly differing: boolean
  /** Each begins a word of what happened, or of any name of who took part or is named there. */
  readonly words: string
}

export const NO_FILTER: EventFilter = {
  from: '',
  to: '',
  begins: false,
  actor: '',
  sourceId: '',
  work: '',
  place: '',
  kind: '',
  importance: 3,
  differing: false,
  words: '',
}

export const isYear = (text: string): boolean => /^\d{4}$/.test(text.trim())

export const narrows = (filter: EventFilter): boolean =>
  hasYears(filter) ||
  [filter.actor, filter.sourceId, filter.work, filter.place, filter.kind].some((one) => one !== '') ||
  filter.importance < 3 ||
  filter.differing ||
  filter.words.trim() !== ''

/** Is it narrowed to years? Only then is it a question whether an event begins in them. */
export const hasYears = ({ from, to }: Pick<EventFilter, 'from' | 'to'>): boolean =>
  isYear(from) || isYear(to)

/** The events of those years, those with any doubt that could fall in them included unless they must begin there. */
export function filterEvents(
  events: readonly TimelineEvent[],
  filter: EventFilter,
  actors: readonly Actor[],
  works: ReadonlyMap<string, string> = new Map(),
): readonly TimelineEvent[] {
  if (!narrows(filter)) return events
  const from = isYear(filter.from) ? `${filter.from.trim()}-01-01` : null
  const to = isYear(filter.to) ? `${filter.to.trim()}-12-31` : null
  const { nameOf } = foundIn(actors)
  const holds = filter.words.trim() === '' ? null : eventTest(filter.words, actors)
  return events.filter(
    (event) =>
      overlaps(event.date, from, to) &&
      (!filter.begins || !hasYears(filter) || beginsIn(event, from)) &&
      event.importance <= filter.importance &&
      (!filter.differing || hasConflict(event)) &&
      (filter.kind === '' || event.kind === filter.kind) &&
      (filter.place === '' || event.places.some((place) => nameOf(place) === filter.place)) &&
      (filter.actor === '' || event.actors.some((actor) => nameOf(actor) === filter.actor)) &&
      (filter.sourceId === '' || event.sources.some((source) => source.sourceId === filter.sourceId)) &&
      (filter.work === '' ||
        event.sources.some(({ sourceId }) => (works.get(sourceId) ?? sourceId) === filter.work)) &&
      (holds === null || holds(event)),
  )
}

/** Of an event that is not over before `from` and does not begin after the end: is its first day known, and not before? */
const beginsIn = ({ date }: TimelineEvent, from: string | null): boolean =>
  date.earliest !== null && (from === null || date.earliest >= from)

/** The work that each source is an edition of. */
export const worksOf = ({ sources }: Library): ReadonlyMap<string, string> =>
  new Map(sources.map((source) => [source.id, workOf(source)]))

interface Counted {
  readonly name: string
  readonly events: number
}

/** The actors of the library's events by name, with how many events each has: the busiest first. */
export const actorsOf = (library: Library): readonly Counted[] => count(library, ({ actors }) => actors)

/** The places in the same way. */
export const placesOf = (library: Library): readonly Counted[] => count(library, ({ places }) => places)

function count(library: Library, namesOf: (event: TimelineEvent) => readonly string[]): readonly Counted[] {
  const nameOf = actorNames(library.actors)
  const counts = new Map<string, number>()
  for (const event of library.events) {
    for (const name of new Set(namesOf(event).map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, events]) => ({ name, events }))
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name))
}

/** An event names an actor by id or by one of its names. */
export function actorNames(actors: readonly Actor[]): (actor: string) => string {
  const names = new Map(
    actors.flatMap(({ id, name, otherNames }) => [id, ...otherNames].map((one) => [one, name] as const)),
  )
  for (const { name } of actors) names.set(name, name)
  return (actor) => names.get(actor) ?? actor
}

/** What was found of the actors of a library once, so that a filter is quick at the second letter. */
interface Found {
  readonly nameOf: (actor: string) => string
  readonly keys: WeakMap<TimelineEvent, string>
}
const found = new WeakMap<readonly Actor[], Found>()

function foundIn(actors: readonly Actor[]): Found {
  const known = found.get(actors)
  if (known !== undefined) return known
  const made = { nameOf: actorNames(actors), keys: new WeakMap<TimelineEvent, string>() }
  found.set(actors, made)
  return made
}

/** Takes the events in which each word that was typed begins a word: of what happened, where, or who in every spelling. */
function eventTest(typed: string, actors: readonly Actor[]): (event: TimelineEvent) => boolean {
  const holds = wordsTest(typed)
  const { nameOf, keys } = foundIn(actors)
  const namesIn = namesInText(actors)
  const keyOf = (event: TimelineEvent): string => {
    const known = keys.get(event)
    if (known !== undefined) return known
    const names = [...event.actors, ...event.places].map(nameOf)
    const text = [event.what, event.note ?? '', ...names].join(' · ')
    const key = wordsKey([text, ...namesIn(text)].join(' · '))
    keys.set(event, key)
    return key
  }
  return (event) => holds(keyOf(event))
}
