import { describe, expect, it } from 'vitest'
import type { Correction, DraftCorrections } from '#domain/correction.ts'
import { err, ok } from '#domain/result.ts'
import { CorrectionState } from '#renderer/state/correction-state.svelte.ts'
import { aBridge } from './a-bridge.ts'

const A = 'a0000000-0000-4000-8000-000000000000'
const B = 'b0000000-0000-4000-8000-000000000000'
const CELL: Correction = {
  kind: 'table',
  id: 'remittances',
  label: 'Remittances',
  changes: [
    { what: '2014, Remittances', before: '1,221', after: '1,212', derived: false },
    { what: '2014, Year on year', before: '−0.9', after: '−1.6', derived: true },
  ],
}
const WORDS: Correction = { kind: 'quotation', id: 'a-quotation', label: 'At rest', changes: [] }
const LISTED: readonly DraftCorrections[] = [
  { draftId: A, title: 'A', corrections: [CELL, WORDS] },
  { draftId: B, title: 'B', corrections: [CELL] },
]
const DISK = { code: 'disk-full', path: 'drafts/b.json' } as const

async function loaded() {
  const { bridge, calls } = aBridge()
  const state = new CorrectionState(bridge)
  const load = state.load()
  await calls[0]!.answer(ok(LISTED))
  await load
  return { state, calls }
}

const left = (state: CorrectionState) =>
  state.pending.map(({ title, corrections }) => [title, corrections.map(({ id }) => id)])

describe('CorrectionState', () => {
  it('asks the main process for a briefing that is not open, and lists it no longer', async () => {
    const { state, calls } = await loaded()
    const decided = state.decide(B, CELL, 'accept')
    expect([calls[1]!.method, calls[1]!.request]).toEqual([
      'corrections.decide',
      { draftId: B, kind: 'table', id: 'remittances', decision: 'accept' },
    ])
    await calls[1]!.answer(ok({ saved: '2026-11-22T10:00:00Z' }))
    expect([await decided, left(state)]).toEqual([true, [['A', ['remittances', 'a-quotation']]]])
  })

  it('lets the open briefing decide in its own text, of which the main process may know an older state', async () => {
    const { state, calls } = await loaded()
    const decided: unknown[] = []
    const detach = state.attach({
      draftId: A,
      title: () => 'A, as it is now',
      corrections: () => [WORDS],
      decide: (correction, decision) => decided.push([correction.id, decision]),
    })
    expect(left(state)).toEqual([
      ['A, as it is now', ['a-quotation']],
      ['B', ['remittances']],
    ])
    await state.decide(A, WORDS, 'keep')
    expect([decided, calls.length]).toEqual([[['a-quotation', 'keep']], 1])
    detach()
    expect(left(state)[0]).toEqual(['A', ['remittances', 'a-quotation']])
  })

  it('stops at the first decision that could not be stored, and says why', async () => {
    const { state, calls } = await loaded()
    const all = state.decideAll('keep', A)
    await calls[1]!.answer(err(DISK))
    await all
    expect([calls.length, state.error, left(state)[0]]).toEqual([
      2,
      DISK,
      ['A', ['remittances', 'a-quotation']],
    ])
  })
})
