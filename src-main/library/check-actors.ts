import type { Problem } from '#domain/app-error.ts'
import { foldWords } from '#domain/fold-words.ts'
import type { Actor } from '#domain/library.ts'
import { problemAt, unknown } from './check-problems.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** Names that two actors share without saying that they are not the same, and names that one actor has twice. */
export function checkActors({ actors }: Shelf): readonly Problem[] {
  const ids = new Set(actors.map(({ record }) => record.id))
  const holders = new Map<string, Shelved<Actor>[]>()
  const problems = actors.flatMap((shelved) => {
    const { id, name, otherNames, distinctFrom = [] } = shelved.record
    const found = distinctFrom.flatMap((other, i) =>
      ids.has(other) && other !== id
        ? []
        : [problemAt(shelved, `distinctFrom.${i}`, unknown('other actor', other))],
    )
    const own = new Set<string>()
    for (const [i, spelling] of [name, ...otherNames].entries()) {
      const at = i === 0 ? 'name' : `otherNames.${i - 1}`
      if (own.has(spelling)) found.push(problemAt(shelved, at, `“${spelling}” is among its names already`))
      own.add(spelling)
    }
    for (const key of new Set([...own].map(keyOf))) {
      const others = holders.get(key) ?? []
      for (const { record: other } of others) {
        if (distinctFrom.includes(other.id) || other.distinctFrom?.includes(id) === true) continue
        const shared = [name, ...otherNames].find((spelling) => keyOf(spelling) === key)!
        const problem = `“${shared}” also names “${other.id}”: say in “distinctFrom” that the two are not one`
        found.push(problemAt(shelved, '', problem))
      }
      holders.set(key, [...others, shelved])
    }
    return found
  })
  return problems
}

/** Case, accents and punctuation do not tell two names apart. */
const keyOf = (name: string): string => (foldWords(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
