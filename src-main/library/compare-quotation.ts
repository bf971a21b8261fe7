import type { VerdictEdit } from '#domain/verdict.ts'
import { alignWords, tokenize } from './align-words.ts'
import { bySeverity, classifyEdit } from './classify-edit.ts'
import { collapseSpace, foldTypography } from './fold-typography.ts'

export type Comparison =
  | { readonly verdict: 'verbatim' | 'typography-differs' }
  /** At least one edit, severest first. */
  | { readonly verdict: 'altered'; readonly edits: readonly VerdictEdit[] }

/** How the words found in a draft differ from those expected of its source. */
export function compareQuotation(expected: string, found: string): Comparison {
  if (collapseSpace(expected) === collapseSpace(found)) return { verdict: 'verbatim' }
  const [left, right] = [foldTypography(expected), foldTypography(found)]
  if (left.some((key) => right.includes(key))) return { verdict: 'typography-differs' }
  const pairs = alignWords(tokenize(left[0]), tokenize(right[0]))
  const edits = pairs.filter((pair) => pair.expected?.text !== pair.found?.text).map(classifyEdit)
  // The same words and marks, spaced otherwise: "10 %" and "10%".
  return edits.length === 0
    ? { verdict: 'typography-differs' }
    : { verdict: 'altered', edits: bySeverity(edits) }
}

/** Is it the same passage, changed? More of its words stand in both, in order, than not. */
export function isSamePassage(expected: string, found: string): boolean {
  const words = (text: string) => tokenize(foldTypography(text)[0]).filter(({ kind }) => kind !== 'mark')
  const [left, right] = [words(expected), words(found)]
  if (Math.max(left.length, right.length) > 4 * Math.min(left.length, right.length)) return false
  const pairs = alignWords(left, right)
  const kept = pairs.filter(
    (pair) => pair.expected?.text.toLowerCase() === pair.found?.text.toLowerCase(),
  ).length
  return kept >= 3 && kept * 2 > pairs.length
}
