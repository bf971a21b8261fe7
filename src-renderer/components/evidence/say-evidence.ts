import type { Verdict, VerdictRow } from '#domain/verdict.ts'

/** Where a briefing's evidence stands, in a few words, with the verdict whose mark says the same. */
export interface EvidenceWords {
  readonly verdict: Verdict
  readonly words: string
}

/** Null for a briefing without quotations and figures: nothing is claimed of it. */
export function sayEvidence(rows: readonly VerdictRow[]): EvidenceWords | null {
  if (rows.length === 0) return null
  const altered = rows.filter(({ verdict }) => verdict === 'altered')
  const missing = rows.filter(({ verdict }) => verdict === 'not-found')
  const unchecked = rows.filter(({ verdict }) => verdict === 'cannot-be-checked')
  const wrong = [
    ...(altered.length > 0 ? [`${countEvidence(altered)} altered`] : []),
    ...(missing.length > 0 ? [`${countEvidence(missing)} not found`] : []),
  ]
  if (wrong.length > 0)
    return { verdict: altered.length > 0 ? 'altered' : 'not-found', words: wrong.join(', ') }
  if (unchecked.length > 0) {
    const rest = rows.length - unchecked.length
    const words = `${unchecked.length} cannot be checked`
    return { verdict: 'cannot-be-checked', words: rest === 0 ? words : `${rest} verified, ${words}` }
  }
  const all = rows.length === 1 ? 'verified' : `all ${rows.length} verified`
  // An ellipsis may hide the word on which the sense turns: that is said without being asked.
  const turned = rows.filter(
    ({ verdict, edits }) => verdict === 'marked-edits' && edits[0]?.kind === 'negation',
  )
  if (turned.length === 0) return { verdict: 'verbatim', words: all }
  return { verdict: 'marked-edits', words: `${all}, ${turned.length} with a negation left out` }
}

/** "2 quotations", "1 figure", "1 quotation and 3 figures". */
export function countEvidence(rows: readonly VerdictRow[]): string {
  const figures = rows.filter(isFigure).length
  const quotations = rows.length - figures
  return [counted(quotations, 'quotation'), counted(figures, 'figure')].filter(Boolean).join(' and ')
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`

/** The id of a figure has its table, row and column in it; that of a quotation no full stop. */
export const isFigure = ({ id }: VerdictRow): boolean => id.includes('.')
