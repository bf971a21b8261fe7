import type { Verdict, VerdictRow } from '#domain/verdict.ts'

/** Where a briefing's evidence stands, in a few words, with the verdict whose mark says the same. */
export interface EvidenceWords {
  readonly verdict: Verdict
  readonly words: string
}

/** Null for a briefing without quotations, figures and events: nothing is claimed of it. */
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
  const sound = rows.filter(({ verdict }) => verdict !== 'cannot-be-checked')
  if (unchecked.length > 0) {
    const words = [...saySound(sound, false), `${unchecked.length} cannot be checked`].join(', ')
    return { verdict: 'cannot-be-checked', words }
  }
  const all = saySound(sound, true).join(', ')
  // An ellipsis may hide the word on which the sense turns: that is said without being asked.
  const turned = rows.filter(
    ({ verdict, edits }) => verdict === 'marked-edits' && edits[0]?.kind === 'negation',
  )
  if (turned.length === 0) return { verdict: 'verbatim', words: all }
  return { verdict: 'marked-edits', words: `${all}, ${turned.length} with a negation left out` }
}

/**
 * "all 19 verified", "12 events cited": what is quoted agrees with its source; an event, told in our words, with the record
 * that cites its sources.
 */
function saySound(rows: readonly VerdictRow[], isAll: boolean): readonly string[] {
  const events = rows.filter(isEvent).length
  const quoted = rows.length - events
  const named = counted(events, 'event')
  if (quoted === 0)
    return events === 0 ? [] : [events > 1 && isAll ? `${named}, all cited` : `${named} cited`]
  const verified = !isAll ? `${quoted} verified` : quoted === 1 ? 'verified' : `all ${quoted} verified`
  return events === 0 ? [verified] : [verified, `${named} cited`]
}

/** "2 quotations", "1 figure", "1 quotation, 3 figures and 2 events". */
export function countEvidence(rows: readonly VerdictRow[]): string {
  const count = (kind: VerdictRow['kind']) => rows.filter((row) => row.kind === kind).length
  const said = (['quotation', 'figure', 'event'] as const)
    .map((kind) => counted(count(kind), kind))
    .filter((words) => words !== '')
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`

const isEvent = ({ kind }: VerdictRow): boolean => kind === 'event'
