import type { CslName, Reference } from '#domain/reference.ts'
import type { Records } from '../../../state/records.ts'
import { holdsWords } from '../../../records/hold-words.ts'

/** A work that can be cited, as a list names it. */
export interface Work {
  readonly id: string
  /** "Shiriyev 2019a": told apart from all others. */
  readonly name: string
  readonly title: string
  /** All by which it can be found. */
  readonly words: string
}

/** The works of the library, and those that only the briefing holds, by name. */
export function listWorks(records: Records, cited: readonly string[]): readonly Work[] {
  const ids = [...new Set([...records.library.sources.map(({ id }) => id), ...cited])]
  return ids.map((id) => workOf(id, records)).sort((a, b) => a.name.localeCompare(b.name))
}

function workOf(id: string, records: Records): Work {
  const name = records.shortReference(id)
  const reference = records.reference(id)
  const title = reference?.title ?? reference?.['container-title'] ?? ''
  return { id, name, title, words: reference === undefined ? id : `${name} ${wordsOf(reference)}` }
}

const wordsOf = ({ author, editor, title, issued, ...rest }: Reference): string =>
  [
    ...[...(author ?? []), ...(editor ?? [])].map(nameOf),
    title,
    issued?.['date-parts']?.[0]?.[0],
    rest['container-title'],
    rest.publisher,
  ].join(' ')

const nameOf = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`

/** Those in whose author, title or year each word of the search begins a word. */
export const findWorks = (works: readonly Work[], search: string): readonly Work[] =>
  works.filter(({ words }) => holdsWords(words, search))
