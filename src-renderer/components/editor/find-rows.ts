import { wordsKey, wordsTest } from '../../records/hold-words.ts'

interface NamedRow {
  readonly name: string
  readonly hint: string
}

/** The rows of a list in whose name or hint every word that was typed begins a word, in any spelling. */
export function findRows<T extends NamedRow>(rows: readonly T[], words: string): readonly T[] {
  const holds = wordsTest(words)
  return rows.filter(({ name, hint }) => holds(wordsKey(`${name} · ${hint}`)))
}
