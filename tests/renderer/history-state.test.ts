import { describe, expect, it } from 'vitest'
import type { DraftVersion } from '#domain/history.ts'
import { err, ok } from '#domain/result.ts'
import { compareSettings } from '#renderer/components/history/compare-settings.ts'
import { HistoryState } from '#renderer/components/history/history-state.svelte.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aBridge } from './a-bridge.ts'

const version = (name: string): DraftVersion => ({
  version: name,
  saved: '2026-11-22T10:00:00Z',
  reason: 'working',
  title: name,
  words: 100,
})
const [newest, older] = [version('b'), version('a')]

async function open() {
  const { bridge, calls } = aBridge()
  const history = new HistoryState(bridge, aDraft().id)
  void history.load()
  await calls[0]!.answer(ok([newest, older]))
  return { history, calls, requests: () => calls.map(({ method, request }) => [method, request]) }
}

describe('HistoryState', () => {
  it('looks at the newest version first', async () => {
    const { history, calls, requests } = await open()
    expect(requests().at(-1)).toEqual(['history.read', { id: aDraft().id, version: 'b' }])
    await calls[1]!.answer(ok(aDraft({ title: 'As it was' })))
    expect([history.selected, history.draft?.title]).toEqual([newest, 'As it was'])
  })

  it('shows the version that was chosen last, whichever answer comes last', async () => {
    const { history, calls } = await open()
    void history.select(older)
    await calls[2]!.answer(ok(aDraft({ title: 'Older' })))
    await calls[1]!.answer(ok(aDraft({ title: 'Newest' })))
    expect([history.selected, history.draft?.title]).toEqual([older, 'Older'])
  })

  it('reads a version once', async () => {
    const { history, calls } = await open()
    await calls[1]!.answer(ok(aDraft()))
    void history.select(newest)
    expect(calls).toHaveLength(2)
  })

  it('says why a version could not be read', async () => {
    const { history, calls } = await open()
    const error = { code: 'file-missing', path: 'b' } as const
    await calls[1]!.answer(err(error))
    expect([history.draft, history.error]).toEqual([null, error])
  })
})

describe('compareSettings', () => {
  it('names what was set otherwise, in words', () => {
    const before = aDraft({ language: 'en-GB', authors: [], handling: '' })
    const after = aDraft({ language: 'ru-RU', authors: ['A. Author'], handling: '' })
    expect(compareSettings(before, after, () => 'Brief')).toEqual([
      { name: 'Authors', before: '', after: 'A. Author' },
      { name: 'Language', before: 'English (UK)', after: 'Russian' },
    ])
  })
})
