import type { Actor, Library } from '#domain/library.ts'
import { nameKeys } from '#domain/name-keys.ts'

/** The ids of the sources that tell of an actor in an event or quote it, in the library's order. */
export function sourcesNaming(library: Library): (actor: Actor) => readonly string[] {
  const named = new Map<string, Set<string>>()
  const add = (name: string, sourceIds: readonly string[]) => {
    for (const key of nameKeys(name)) {
      const known = named.get(key) ?? new Set()
      for (const id of sourceIds) known.add(id)
      named.set(key, known)
    }
  }
  for (const { actors, places, sources } of library.events) {
    for (const name of [...actors, ...places])
      add(
        name,
        sources.map(({ sourceId }) => sourceId),
      )
  }
  for (const { speaker, sourceId } of library.quotations) add(speaker.name, [sourceId])
  return ({ id, name, otherNames }) => {
    const found = new Set(
      [id, name, ...otherNames].flatMap(nameKeys).flatMap((key) => [...(named.get(key) ?? [])]),
    )
    return library.sources.map((source) => source.id).filter((sourceId) => found.has(sourceId))
  }
}
