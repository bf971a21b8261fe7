import type { Problem } from '#domain/app-error.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { checkDates } from './check-dates.ts'
import { placeChecker, problemAt, unknown } from './check-problems.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** Events of no source or place in it, of actors and places that nobody describes, and with wrong dates. */
export function checkEvents(shelf: Shelf): readonly Problem[] {
  const checkPlace = placeChecker(shelf)
  const sources = new Map(shelf.sources.map(({ record }) => [record.id, record]))
  const actors = new Map(
    shelf.actors.flatMap(
      ({ record }) =>
        [
          [record.id, record],
          [record.name, record],
        ] as const,
    ),
  )
  const checkNames = (shelved: Shelved<TimelineEvent>): readonly Problem[] => {
    if (shelved.isOwn) return []
    const { actors: named, places } = shelved.record
    return [
      ...named.flatMap((actor, i) =>
        actors.has(actor) ? [] : [problemAt(shelved, `actors.${i}`, unknown('actor', actor))],
      ),
      ...places.flatMap((place, i) => {
        const known = actors.get(place)
        if (known === undefined) return [problemAt(shelved, `places.${i}`, unknown('place', place))]
        return known.kind === 'place' ? [] : [problemAt(shelved, `places.${i}`, `“${place}” is no place`)]
      }),
    ]
  }
  return shelf.events.flatMap((shelved) => [
    ...shelved.record.sources.flatMap((given, i) => checkPlace(shelved, `sources.${i}`, given)),
    ...checkNames(shelved),
    ...(shelved.isOwn ? [] : checkDates(shelved.record, (id) => sources.get(id))).map(({ at, problem }) =>
      problemAt(shelved, at, problem),
    ),
  ])
}
