import { describe, expect, it } from 'vitest'
import type { Verdict, VerdictRow } from '#domain/verdict.ts'
import { sayEvidence } from '#renderer/components/evidence/say-evidence.ts'

const row = (id: string, verdict: Verdict): VerdictRow => ({
  kind: id.startsWith('event') ? 'event' : id.includes('.') ? 'figure' : 'quotation',
  id,
  sourceId: 'report-2019',
  verdict,
  edits: [],
  place: 'p. 14',
  reason: null,
})
const say = (...rows: readonly VerdictRow[]) => sayEvidence(rows)?.words ?? null

describe('sayEvidence', () => {
  it('claims nothing of a briefing without evidence', () => {
    expect(say()).toBe(null)
  })

  it('says all is verified only when all is', () => {
    expect(say(row('a', 'verbatim'))).toBe('verified')
    expect(say(row('a', 'verbatim'), row('b', 'marked-edits'))).toBe('all 2 verified')
    expect(say(row('a', 'verbatim'), row('b', 'cannot-be-checked'))).toBe('1 verified, 1 cannot be checked')
    expect(say(row('a', 'cannot-be-checked'))).toBe('1 cannot be checked')
  })

  it('counts events by themselves: they are told in our words, and cited', () => {
    expect(say(row('event-a', 'verbatim'))).toBe('1 event cited')
    expect(say(row('event-a', 'verbatim'), row('event-b', 'verbatim'))).toBe('2 events, all cited')
    expect(say(row('a', 'verbatim'), row('t.0.x', 'verbatim'), row('event-a', 'verbatim'))).toBe(
      'all 2 verified, 1 event cited',
    )
    expect(say(row('a', 'verbatim'), row('event-a', 'verbatim'), row('event-b', 'cannot-be-checked'))).toBe(
      '1 verified, 1 event cited, 1 cannot be checked',
    )
    expect(say(row('event-a', 'verbatim'), row('event-b', 'cannot-be-checked'))).toBe(
      '1 event cited, 1 cannot be checked',
    )
    expect(say(row('event-a', 'altered'), row('a', 'altered'), row('t.0.x', 'altered'))).toBe(
      '1 quotation, 1 figure and 1 event altered',
    )
  })

  it('says that an ellipsis hides a negation', () => {
    const edits = [{ kind: 'negation', expected: 'not', found: '[…]' }] as const
    expect(say(row('a', 'verbatim'), { ...row('b', 'marked-edits'), edits })).toBe(
      'all 2 verified, 1 with a negation left out',
    )
  })

  it('names what is wrong before all else, quotations and figures apart', () => {
    expect(
      say(
        row('a', 'altered'),
        row('t.0.value', 'altered'),
        row('t.1.value', 'altered'),
        row('b', 'not-found'),
        row('c', 'verbatim'),
      ),
    ).toBe('1 quotation and 2 figures altered, 1 quotation not found')
  })
})
