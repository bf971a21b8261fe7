import { expect, it } from 'vitest'
import { ShelfState } from '#renderer/state/shelf-state.svelte.ts'
import { SampleMarks } from '#renderer/state/sample-marks.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { err, ok } from '#domain/result.ts'
import { aBridge } from './a-bridge.ts'
import { aStorage } from './a-storage.ts'

it('knows each briefing that was begun from a sample until somebody takes it for their own', () => {
  const storage = aStorage()
  const marks = new SampleMarks(storage)
  for (const id of ['one', 'two', 'one']) marks.add(id)
  marks.remove('two')
  marks.remove('never')
  expect(['one', 'two'].map((id) => new SampleMarks(storage).has(id))).toEqual([true, false])
  marks.remove('one')
  expect([marks.has('one'), marks.has(''), storage.getItem('samples')]).toEqual([false, false, null])
})

it('marks what was begun from a sample, once it is there', async () => {
  const { bridge, calls } = aBridge()
  const shelf = new ShelfState(bridge, aStorage())
  const draft = aDraft()
  void shelf.createSample('chronology')
  await calls[0]!.answer(err({ code: 'cancelled' }))
  expect(shelf.isSample(draft.id)).toBe(false)
  void shelf.createSample('chronology')
  await calls[1]!.answer(
    ok({ draft, saved: '2026-11-22T09:00:00Z', readOnly: null, recovery: null, undo: null }),
  )
  expect(shelf.isSample(draft.id)).toBe(true)
})
