import type { Library } from '#domain/library.ts'
import type { CslName } from '#domain/reference.ts'

/** The words of every name in a library, which no dictionary has: authors, speakers, actors with all their spellings. */
export function namesOf(library: Library): ReadonlySet<string> {
  const authors = library.sources.flatMap(({ reference }) => [
    ...(reference.author ?? []),
    ...(reference.editor ?? []),
  ])
  const names = [
    ...authors.map(nameWords),
    ...library.quotations.map(({ speaker }) => speaker.name),
    ...library.actors.flatMap(({ name, otherNames }) => [name, ...otherNames]),
  ]
  return new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu) ?? []))
}

const nameWords = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`
