import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppEvent } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import { err, ok } from '#domain/result.ts'
import type { Verdict, VerdictRow } from '#domain/verdict.ts'
import { ExportState, type Exported } from '#renderer/components/export/export-state.svelte.ts'
import { sayProgress } from '#renderer/components/export/say-progress.ts'
import { DraftState } from '#renderer/state/draft-state.svelte.ts'
import { EvidenceState } from '#renderer/state/evidence-state.svelte.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aBridge } from './a-bridge.ts'

const choices = DEFAULT_PREFERENCES.export
const DONE: Exported = { path: '/tmp/brief.pdf', pages: 2, beside: null }
const row = (verdict: Verdict): VerdictRow => ({
  kind: 'quotation',
  id: 'a',
  sourceId: 'report-2019',
  verdict,
  edits: [],
  place: 'p. 14',
  reason: null,
})

const pageOf = (page: number, pages: number | null) => ({ stage: 'laying-out', page, pages }) as const

function open(draft = aDraft()) {
  const { bridge, calls } = aBridge()
  const listeners = new Set<(event: AppEvent) => void>()
  const listening = {
    ...bridge,
    onEvent(listener: (event: AppEvent) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const opened = { draft, saved: '', readOnly: null, recovery: null, undo: null }
  const told: (Exported | AppError | 'cancelled')[] = []
  const state = new ExportState(
    listening,
    new DraftState(listening, opened, (draft) => draft),
    new EvidenceState(listening),
    {
      onexported: (exported) => told.push(exported),
      oncancelled: () => told.push('cancelled'),
      onfailure: (error) => told.push(error),
    },
  )
  const job = () => (calls.at(-1)!.request as { job: string }).job
  return { state, calls, told, listeners, job, methods: () => calls.map(({ method }) => method) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('ExportState', () => {
  it('checks the evidence, and writes without a question where all is right', async () => {
    const { state, calls, told, methods } = open()
    void state.begin(choices)
    await calls[0]!.answer(ok([row('verbatim')]))
    expect([methods(), state.asking]).toEqual([['document.verify', 'document.export'], false])
    expect(calls[1]!.request).toMatchObject({ draft: aDraft(), choices })
    await calls[1]!.answer(ok(DONE))
    expect([told, state.busy]).toEqual([[DONE], false])
  })

  it('says what is wrong before anything is written', async () => {
    const { state, calls, methods } = open()
    void state.begin(choices)
    await calls[0]!.answer(ok([row('verbatim'), row('altered')]))
    expect([state.asking, state.wrong, methods()]).toEqual([true, [row('altered')], ['document.verify']])
    state.stopAsking()
    expect([state.asking, methods()]).toEqual([false, ['document.verify']])
  })

  it('says that there is no title before anything is written, and writes it without one too', async () => {
    const { state, calls, methods } = open(aDraft({ title: ' ' }))
    void state.begin(choices)
    await calls[0]!.answer(ok([]))
    expect([state.asking, state.untitled, methods()]).toEqual([true, true, ['document.verify']])
    void state.write(choices, NO_EXTRAS)
    expect([state.asking, methods()]).toEqual([false, ['document.verify', 'document.export']])
    const titled = open()
    void titled.state.begin(null)
    await titled.calls[0]!.answer(ok([]))
    expect([titled.state.asking, titled.state.untitled]).toEqual([true, false])
  })

  it('asks for choices when it is told to, and not twice at once', async () => {
    const { state, calls, methods } = open()
    void state.begin(null)
    void state.begin(null)
    await calls[0]!.answer(ok([]))
    void state.begin(choices)
    expect([state.asking, methods()]).toEqual([true, ['document.verify']])
  })

  it('writes nothing when the evidence could not be checked', async () => {
    const { state, calls, told, methods } = open()
    void state.begin(choices)
    const error = { code: 'library-invalid', problems: [] } as const
    await calls[0]!.answer(err(error))
    expect([told, methods(), state.busy]).toEqual([[error], ['document.verify'], false])
  })

  it('can be followed and cancelled once it takes two-fifths of a second, and hears nothing of other work', async () => {
    const { state, calls, told, listeners, job, methods } = open()
    void state.write(choices, NO_EXTRAS)
    const [listener] = listeners
    vi.advanceTimersByTime(60_000)
    expect([state.placing, state.long]).toEqual([true, false])
    listener!({ kind: 'progress', job: job(), progress: { stage: 'citing' } })
    expect(state.placing).toBe(false)
    vi.advanceTimersByTime(399)
    expect(state.long).toBe(false)
    vi.advanceTimersByTime(1)
    expect(state.long).toBe(true)
    const progress = { stage: 'laying-out', page: 3, pages: 60 } as const
    listener!({ kind: 'progress', job: 'another', progress: { stage: 'writing' } })
    expect(state.progress).toEqual({ stage: 'citing' })
    listener!({ kind: 'progress', job: job(), progress })
    expect(sayProgress(state.progress)).toBe('Drawing page 3 of 60')
    void state.cancel()
    expect(methods()).toEqual(['document.export', 'document.cancel'])
    expect(calls[1]!.request).toEqual({ job: (calls[0]!.request as { job: string }).job })
    await calls[0]!.answer(err({ code: 'cancelled' }))
    expect([told, state.long, state.progress, listeners.size]).toEqual([['cancelled'], false, null, 0])
  })

  it('says what the pages are counted for, since each comes twice', () => {
    const said = [null, { stage: 'citing' }, pageOf(3, null), pageOf(1, 60), { stage: 'writing' }] as const
    expect(said.map(sayProgress)).toEqual([
      'Exporting',
      'Setting the citations',
      'Laying out page 3',
      'Drawing page 1 of 60',
      'Writing the file',
    ])
  })

  it('says nothing when the person chose no place', async () => {
    const { state, calls, told } = open()
    void state.write(choices, NO_EXTRAS)
    expect([state.placing, state.busy]).toEqual([true, true])
    await calls[0]!.answer(ok(null))
    expect([told, state.placing, state.busy]).toEqual([[], false, false])
  })
})
