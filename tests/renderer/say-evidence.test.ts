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
const label = (id: string, verdict: Verdict = 'verbatim'): VerdictRow => ({
  ...row(id, verdict),
  kind: 'label',
})
const say = (...rows: readonly VerdictRow[]) => sayEvidence(rows, 0)?.words ?? null

describe('sayEvidence', () => {
  it('claims nothing of a briefing without evidence', () => {
    expect(say()).toBe(null)
  })

  it('says what is verified, of what kind, and what is not', () => {
    expect(say(row('a', 'verbatim'))).toBe('1 quotation verified')
    expect(say(row('a', 'verbatim'), row('b', 'marked-edits'), row('t.0.x', 'verbatim'))).toBe(
      '2 quotations verified · 1 figure as in the source',
    )
    expect(say(row('a', 'verbatim'), row('b', 'cannot-be-checked'))).toBe(
      '1 quotation verified · 1 quotation cannot be checked',
    )
    expect(say(row('event-a', 'verbatim'), row('event-b', 'cannot-be-checked'))).toBe(
      '1 event cited · 1 event cannot be checked',
    )
    expect(say(row('event-a', 'altered'), row('a', 'altered'), row('t.0.x', 'altered'))).toBe(
      '1 quotation, 1 figure and 1 event altered',
    )
  })

  it('counts what is calculated beside what is in the source, and no label as a figure', () => {
    const rows = [
      row('a', 'verbatim'),
      row('t.0.x', 'verbatim'),
      label('t.0.year'),
      row('event-a', 'verbatim'),
    ]
    expect(sayEvidence(rows, 7)?.words).toBe(
      '1 quotation verified · 1 figure as in the source, 7 calculated · 1 event cited',
    )
    const own = [row('t.0.x', 'cannot-be-checked'), label('t.0.year', 'cannot-be-checked')]
    expect(sayEvidence(own, 2)?.words).toBe('2 figures calculated · 1 figure cannot be checked')
    expect(say(row('t.0.x', 'verbatim'), label('t.0.year', 'altered'))).toBe('1 table entry altered')
    expect(say(label('t.0.name'), label('t.1.name'))).toBe('2 table entries as in the source')
  })

  it('says that an ellipsis hides a negation', () => {
    const edits = [{ kind: 'negation', expected: 'not', found: '[…]' }] as const
    expect(say(row('a', 'verbatim'), { ...row('b', 'marked-edits'), edits })).toBe(
      '2 quotations verified · 1 with a negation left out',
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
