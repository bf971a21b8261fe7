import { expect, it, vi } from 'vitest'
import type { AppEvent, Bridge } from '#contract/api.ts'
import { EVENT_CHANNEL } from '#contract/methods.ts'

const electron = vi.hoisted(() => ({
  listeners: new Map<string, (event: object, ...values: unknown[]) => void>(),
  exposed: new Map<string, unknown>(),
  invoke: vi.fn<(channel: string, request: unknown) => Promise<unknown>>(),
}))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api) },
  ipcRenderer: {
    on: (channel: string, listener: () => void) => electron.listeners.set(channel, listener),
    invoke: electron.invoke,
    send: vi.fn(),
  },
}))
await import('../../src-main/preload.ts')
const bridge = electron.exposed.get('briefwright') as Bridge

const tell = (event: AppEvent): void => electron.listeners.get(EVENT_CHANNEL)!({ sender: 'main' }, event)
const command = { kind: 'command', command: 'palette.open' } as const

it('passes what main tells to each who listens, as long as it listens, and nothing of Electron’s', () => {
  const [one, two] = [vi.fn(), vi.fn()]
  tell(command)
  const stop = bridge.onEvent(one)
  bridge.onEvent(two)
  tell(command)
  stop()
  tell({ kind: 'progress', job: 'a', progress: { stage: 'writing' } })
  expect(one.mock.calls).toEqual([[command]])
  expect(two.mock.calls).toEqual([
    [command],
    [{ kind: 'progress', job: 'a', progress: { stage: 'writing' } }],
  ])
})

it('asks main for the methods of the contract, and for nothing else', async () => {
  electron.invoke.mockResolvedValue({ ok: true, value: [] })
  expect(await bridge.invoke('drafts.list', undefined)).toEqual({ ok: true, value: [] })
  expect(electron.invoke.mock.calls).toEqual([['briefwright:drafts.list', undefined]])
  await expect(bridge.invoke('shell.open' as never, undefined as never)).rejects.toThrow(RangeError)
  expect(electron.invoke).toHaveBeenCalledTimes(1)
})
