import type { DraftSummary } from '#domain/draft.ts'
import { wordsKey, wordsTest } from '../records/hold-words.ts'

export const ORDERS = ['saved', 'title', 'words'] as const
export type Order = (typeof ORDERS)[number]

export interface Arrangement {
  /** Each of them must be in the title, at the beginning of a word; capitals, accents and spelling do not matter. */
  readonly words: string
  readonly order: Order
}

const COMPARE: Readonly<Record<Order, (a: DraftSummary, b: DraftSummary) => number>> = {
  saved: (a, b) => b.saved.localeCompare(a.saved),
  title: (a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }),
  words: (a, b) => b.words - a.words,
}

/** The briefings whose titles have the words, in the order: last saved first, by title, longest first. */
export function arrange(
  summaries: readonly DraftSummary[],
  { words, order }: Arrangement,
): readonly DraftSummary[] {
  const holds = wordsTest(words)
  return summaries.filter(({ title }) => holds(wordsKey(title))).sort(COMPARE[order])
}
