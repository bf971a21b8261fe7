import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenedDraft } from '#contract/api.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import { DraftState } from '#renderer/state/draft-state.svelte.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { aDraft, aQuotationBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aBridge } from './a-bridge.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const FULL = { code: 'disk-full', path: 'drafts/a.json' } as const

function open(
  over: Partial<OpenedDraft> = {},
  complete = (draft: Draft): Draft => ({ ...draft, series: 'completed' }),
) {
  const { bridge, calls } = aBridge()
  const opened = {
    draft: aDraft(),
    saved: '2026-11-22T09:00:00Z',
    readOnly: null,
    recovery: null,
    undo: null,
    ...over,
  }
  const state = new DraftState(bridge, opened, complete)
  const titles = () => calls.map((call) => (call.request as { draft: Draft }).draft.title)
  return { state, calls, titles }
}

const saved = (time: string) => ok({ saved: `2026-11-22T${time}Z` })

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

describe('DraftState', () => {
  it('saves what it holds, completed, 400 ms after the last edit', async () => {
    const { state, calls } = open()
    state.edit({ title: 'One' })
    expect(state.save).toEqual({ kind: 'saving', since: NOW })
    vi.advanceTimersByTime(399)
    expect(calls).toHaveLength(0)
    vi.advanceTimersByTime(1)
    expect(calls.map((call) => [call.method, call.request])).toEqual([
      ['drafts.save', { draft: aDraft({ title: 'One', series: 'completed' }), undo: null }],
    ])
    await calls[0]!.answer(saved('10:00:01'))
    expect(state.save).toEqual({ kind: 'saved', at: '2026-11-22T10:00:01Z' })
  })

  it('saves a steady typist every two seconds', () => {
    const { state, calls } = open()
    for (let i = 0; i < 21; i++) {
      state.edit({ title: `Title ${i}` })
      vi.advanceTimersByTime(100)
    }
    expect(calls).toHaveLength(1)
  })

  it('has one save on its way at a time and writes the latest text last', async () => {
    const { state, calls, titles } = open()
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    state.edit({ title: 'Two' })
    state.edit({ title: 'Three' })
    vi.advanceTimersByTime(5_000)
    expect(titles()).toEqual(['One'])
    await calls[0]!.answer(saved('10:00:01'))
    expect(state.save.kind).toBe('saving')
    vi.advanceTimersByTime(400)
    expect(titles()).toEqual(['One', 'Three'])
    await calls[1]!.answer(saved('10:00:02'))
    expect(state.save).toEqual({ kind: 'saved', at: '2026-11-22T10:00:02Z' })
  })

  it('has nothing left to write once its text is kept in a conflict copy, and says that it is', async () => {
    const { state, calls, titles } = open()
    const elsewhere = {
      code: 'changed-elsewhere',
      id: aDraft().id,
      how: 'changed',
      conflictCopy: 'copy',
    } as const
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    state.edit({ title: 'Two' })
    const flushed = state.flush()
    await calls[0]!.answer(err(elsewhere))
    expect(titles()).toEqual(['One', 'Two'])
    await calls[1]!.answer(err(elsewhere))
    expect(await flushed).toBe(true)
    expect(state.save).toEqual({ kind: 'not-saved', error: elsewhere })
    expect(await state.flush()).toBe(true)
    expect(calls).toHaveLength(2)
  })

  it('tries a failed save again by itself after a while', async () => {
    const { state, calls, titles } = open()
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    await calls[0]!.answer(err(FULL))
    vi.advanceTimersByTime(9_999)
    expect(calls).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(titles()).toEqual(['One', 'One'])
    await calls[1]!.answer(saved('10:00:10'))
    expect(state.save).toEqual({ kind: 'saved', at: '2026-11-22T10:00:10Z' })
    vi.advanceTimersByTime(60_000)
    expect(calls).toHaveLength(2)
  })

  it('keeps the text of a failed save, says why, and tries again at the next edit', async () => {
    const { state, calls, titles } = open()
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    await calls[0]!.answer(err(FULL))
    expect(state.save).toEqual({ kind: 'not-saved', error: FULL })
    expect(state.draft.title).toBe('One')
    vi.advanceTimersByTime(5_000)
    expect(calls).toHaveLength(1)
    state.edit({ subtitle: 'More' })
    expect(state.save.kind).toBe('not-saved')
    vi.advanceTimersByTime(400)
    expect(titles()).toEqual(['One', 'One'])
    await calls[1]!.answer(saved('10:02:00'))
    expect(state.save.kind).toBe('saved')
  })

  it('writes an edit made while a save was failing', async () => {
    const { state, calls, titles } = open()
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    state.edit({ title: 'Two' })
    vi.advanceTimersByTime(1_000)
    await calls[0]!.answer(err(FULL))
    vi.advanceTimersByTime(400)
    expect(titles()).toEqual(['One', 'Two'])
  })

  it('flushes at once, edits of the meantime included, and says that all is written', async () => {
    const { state, calls, titles } = open()
    state.edit({ title: 'One' })
    const flushed = state.flush()
    expect(titles()).toEqual(['One'])
    state.edit({ title: 'Two' })
    await calls[0]!.answer(saved('10:00:01'))
    expect(titles()).toEqual(['One', 'Two'])
    await calls[1]!.answer(saved('10:00:02'))
    expect(await flushed).toBe(true)
  })

  it('says that a flush failed, and that a retry did not', async () => {
    const { state, calls } = open()
    state.edit({ title: 'One' })
    const flushed = state.flush()
    await calls[0]!.answer(err(FULL))
    expect(await flushed).toBe(false)
    const retried = state.retry()
    await calls[1]!.answer(saved('10:01:00'))
    expect(await retried).toBe(true)
  })

  it('stays not saved when a copy was saved elsewhere', async () => {
    const { state, calls } = open()
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    await calls[0]!.answer(err(FULL))
    const copied = state.saveElsewhere()
    expect(calls[1]!.request).toEqual({ draft: aDraft({ title: 'One', series: 'completed' }) })
    await calls[1]!.answer(ok({ path: '/media/stick/One.json' }))
    expect(await copied).toEqual(ok({ path: '/media/stick/One.json' }))
    expect(state.save.kind).toBe('not-saved')
  })

  it('has nothing left to write once the person gave the last changes up', async () => {
    const { state, calls } = open()
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(400)
    await calls[0]!.answer(err(FULL))
    state.close()
    expect([await state.flush(), calls.length]).toEqual([true, 1])
  })

  it('never writes a briefing of a newer version', async () => {
    const { state, calls } = open({ readOnly: { reason: 'newer-schema' } })
    state.edit({ title: 'One' })
    vi.advanceTimersByTime(5_000)
    expect([calls.length, state.draft.title, state.save]).toEqual([
      0,
      'Tolls and trade',
      { kind: 'read-only' },
    ])
    expect(await state.flush()).toBe(true)
  })

  it('holds what its text cites as it was first found, also when that is corrected meanwhile', () => {
    let library = aLibrary()
    const { state } = open({}, (draft) => snapshotDraft(draft, library))
    state.edit({ body: { type: 'doc', content: [aQuotationBlock()] } })
    expect(state.completed().snapshots.quotations).toEqual({ 'rahimova-bridge': aQuotation() })
    const held = state.snapshots
    expect(state.completed().snapshots.quotations).toEqual(held.quotations)
    expect(state.snapshots).toBe(held)
    library = aLibrary({ quotations: [aQuotation({ exact: 'The bridge will be closed.' })] })
    expect(state.completed().snapshots.quotations).toEqual({ 'rahimova-bridge': aQuotation() })
    expect(state.draft.snapshots.quotations).toEqual({ 'rahimova-bridge': aQuotation() })
  })

  describe('the text', () => {
    const undo = { base: aDraft().body, actions: [] }
    const text = (words: string) => ({
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
      } as const,
      undo,
    })

    it('is not read at every key, but after a pause, and is not saved until then', () => {
      const { state } = open()
      const before = state.draft
      let reads = 0
      for (let i = 0; i < 5; i++) {
        state.editText(() => (reads++, text(`Letter ${i}`)))
        vi.advanceTimersByTime(50)
      }
      expect([reads, state.draft, state.save.kind]).toEqual([0, before, 'saving'])
      vi.advanceTimersByTime(150)
      expect([reads, state.draft.body]).toEqual([1, text('Letter 4').body])
    })

    it('is read once a second from a steady typist', () => {
      const { state } = open()
      let reads = 0
      for (let i = 0; i < 30; i++) {
        state.editText(() => (reads++, text(`Letter ${i}`)))
        vi.advanceTimersByTime(100)
      }
      expect(reads).toBeGreaterThanOrEqual(2)
      expect(reads).toBeLessThanOrEqual(4)
    })

    it('is saved as it is at that moment, with how it came to be', async () => {
      const { state, calls } = open()
      state.editText(() => text('One'))
      const flushed = state.flush()
      expect(calls[0]!.request).toMatchObject({ draft: { body: text('One').body }, undo })
      await calls[0]!.answer(saved('10:00:01'))
      expect(await flushed).toBe(true)
    })

    it('keeps its past when something else of the briefing changes, and loses it when others write the text', async () => {
      const { state, calls } = open({ undo })
      state.edit({ title: 'One' })
      vi.advanceTimersByTime(400)
      expect(calls[0]!.request).toMatchObject({ undo })
      await calls[0]!.answer(saved('10:00:01'))
      state.edit({ body: text('Two').body })
      vi.advanceTimersByTime(400)
      expect(calls[1]!.request).toMatchObject({ undo: null })
    })
  })
})
