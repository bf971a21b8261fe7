import { toldEvidence, type Verdict, type VerdictRow } from '#domain/verdict.ts'

/** Where a briefing's evidence stands, in a few words, with the verdict whose mark says the same. */
export interface EvidenceWords {
  readonly verdict: Verdict
  readonly words: string
}

/**
 * Null for a briefing without quotations, figures and events: nothing is claimed of it. `calculated` is how many figures
 * the briefing makes of others.
 */
export function sayEvidence(all: readonly VerdictRow[], calculated: number): EvidenceWords | null {
  const rows = toldEvidence(all)
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
  const sound = saySound(
    rows.filter(({ verdict }) => verdict !== 'cannot-be-checked'),
    calculated,
  )
  if (unchecked.length > 0) {
    const words = [...sound, `${countEvidence(unchecked)} cannot be checked`].join(' · ')
    return { verdict: 'cannot-be-checked', words }
  }
  // An ellipsis may hide the word on which the sense turns: that is said without being asked.
  const turned = rows.filter(
    ({ verdict, edits }) => verdict === 'marked-edits' && edits[0]?.kind === 'negation',
  )
  if (turned.length === 0) return { verdict: 'verbatim', words: sound.join(' · ') }
  return {
    verdict: 'marked-edits',
    words: [...sound, `${turned.length} with a negation left out`].join(' · '),
  }
}

/**
 * "1 quotation verified", "8 figures as in the source, 7 calculated", "12 events cited": an event, told in our words, agrees
 * with the record that cites its sources, and what is calculated is in no source.
 */
function saySound(rows: readonly VerdictRow[], calculated: number): readonly string[] {
  const of = (kind: VerdictRow['kind']) =>
    counted(rows.filter((row) => row.kind === kind).length, NOUNS[kind])
  const [quotations, figures, labels, events] = [of('quotation'), of('figure'), of('label'), of('event')]
  const made =
    calculated === 0
      ? []
      : [figures === '' ? `${counted(calculated, NOUNS.figure)} calculated` : `${calculated} calculated`]
  return [
    quotations === '' ? '' : `${quotations} verified`,
    [...(figures === '' ? [] : [`${figures} as in the source`]), ...made].join(', '),
    labels === '' ? '' : `${labels} as in the source`,
    events === '' ? '' : `${events} cited`,
  ].filter((words) => words !== '')
}

const NOUNS: Readonly<Record<VerdictRow['kind'], readonly [one: string, several: string]>> = {
  quotation: ['quotation', 'quotations'],
  figure: ['figure', 'figures'],
  label: ['table entry', 'table entries'],
  event: ['event', 'events'],
}

/** "2 quotations", "1 figure", "1 quotation, 3 figures and 2 events". */
export function countEvidence(rows: readonly VerdictRow[]): string {
  const said = (['quotation', 'figure', 'label', 'event'] as const)
    .map((kind) => counted(rows.filter((row) => row.kind === kind).length, NOUNS[kind]))
    .filter((words) => words !== '')
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`
}

const counted = (count: number, [one, several]: readonly [string, string]): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : several}`
