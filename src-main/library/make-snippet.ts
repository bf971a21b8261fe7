import { answers } from './search-query.ts'
import type { SearchTerm } from './search-query.ts'

const LENGTH = 180
const LEAD = 50

/** The part of a text about its first word that answers the query, cut between words; a short text whole. */
export function makeSnippet(text: string, terms: readonly SearchTerm[]): string {
  if (text.length <= LENGTH) return text
  const first = text.matchAll(/[\p{L}\p{M}\p{N}]+/gu).find(([word]) => answers(word, terms))
  const wanted = Math.min(Math.max(0, (first?.index ?? 0) - LEAD), text.length - LENGTH)
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const cut = text.lastIndexOf(' ', start + LENGTH)
  const end = start + LENGTH >= text.length || cut <= start ? text.length : cut
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
