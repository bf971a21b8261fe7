import { describe, expect, it } from 'vitest'
import type { Run } from '#domain/document.ts'
import { placeNoteCalls } from '#domain/place-note-calls.ts'

const text = (words: string): Run => ({ kind: 'text', text: words })
const call = (number: number): Run => ({ kind: 'note-call', number })
const shown = (runs: readonly Run[]) =>
  placeNoteCalls(runs)
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'note-call' ? `[${run.number}]` : '\n'))
    .join('')

describe('placeNoteCalls', () => {
  it.each([
    [[text('work legally '), call(1), text('. The data')], 'work legally.[1] The data'],
    [[text('it fell'), call(1), text(', and')], 'it fell,[1] and'],
    [[text('so '), call(1), text(' he said')], 'so[1] he said'],
    [[text('end.'), call(1)], 'end.[1]'],
    [[text('end '), call(1), call(2), text('.')], 'end.[1][2]'],
    [[call(1), text(' opens')], '[1] opens'],
    [[text('no call')], 'no call'],
  ] as const)('sets the call after the word and its punctuation', (runs, expected) => {
    expect(shown(runs)).toBe(expected)
  })

  it('leaves the style of the words as it was', () => {
    const runs: readonly Run[] = [{ kind: 'text', text: 'bold ', bold: true }, call(1), text('.')]
    expect(placeNoteCalls(runs)).toEqual([{ kind: 'text', text: 'bold', bold: true }, text('.'), call(1)])
  })
})
