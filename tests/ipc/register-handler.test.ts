import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import type { Method } from '#contract/methods.ts'
import { ok } from '#domain/result.ts'
import { registerHandler } from '#ipc/register-handler.ts'
import type { Handler } from '#ipc/register-handler.ts'

type Listener = (event: IpcMainInvokeEvent, ...values: unknown[]) => Promise<unknown>

const START = 'app://briefwright/index.html'
const mainFrame = (url: string) => ({ url, parent: null })

/** Registers one handler on an `ipcMain` that only remembers, and calls it as a page would. */
function registered<M extends Method>(method: M, handler: Handler<M>) {
  const listeners = new Map<string, Listener>()
  const ipcMain = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }
  registerHandler(ipcMain as unknown as IpcMain, method, handler)
  return (senderFrame: unknown, ...values: unknown[]) =>
    listeners.get(`briefwright:${method}`)?.({ sender: 'the page', senderFrame } as never, ...values)
}

const refused = (reason: string) => ({
  ok: false,
  error: { code: 'request-refused', method: 'search.query', reason },
})

describe('a request that is not the window’s own is refused, and the handler never called', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const search = vi.fn<Handler<'search.query'>>(() => ok([]))
  const call = registered('search.query', search)
  const query = { words: 'remittances', limit: 10 }
  const deep = Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], 1)

  it.each([
    [
      'another origin',
      mainFrame('https://example.org/'),
      query,
      'not a page of the app: https://example.org/',
    ],
    [
      'a host that only begins like ours',
      mainFrame('app://briefwright.evil/'),
      query,
      'not a page of the app: app://briefwright.evil/',
    ],
    ['a page of data', mainFrame('data:text/html,x'), query, 'not a page of the app: data:text/html,x'],
    ['an empty page', mainFrame('about:blank'), query, 'not a page of the app: about:blank'],
    ['a frame in our page', { url: START, parent: mainFrame(START) }, query, 'not a main frame'],
    ['a frame that is gone', null, query, 'the frame is gone'],
    [
      'another shape',
      mainFrame(START),
      { words: 1, limit: 10 },
      'words: Invalid input: expected string, received number',
    ],
    [
      'a field too many',
      mainFrame(START),
      { ...query, path: '/etc/passwd' },
      'request: Unrecognized key: "path"',
    ],
    ['nothing', mainFrame(START), undefined, 'request: Invalid input: expected object, received undefined'],
    [
      'more than 50 MB',
      mainFrame(START),
      { words: 'x'.repeat(26 * 1024 * 1024 + 1), limit: 10 },
      'too-large',
    ],
    ['values nested too deep', mainFrame(START), deep, 'too-deep'],
    ['JSON nested too deep', mainFrame(START), JSON.stringify(deep), 'nested more than 200 deep'],
    ['more than 50 MB of JSON', mainFrame(START), ' '.repeat(26 * 1024 * 1024 + 1), 'too-large'],
    [
      'JSON of another shape',
      mainFrame(START),
      '[]',
      'request: Invalid input: expected object, received array',
    ],
    [
      'text that is no JSON',
      mainFrame(START),
      'words',
      `not JSON: Unexpected token 'w', "words" is not valid JSON`,
    ],
  ])('from %s', async (_from, frame, request, reason) => {
    expect(await call(frame, request)).toEqual(refused(reason))
  })

  it('with a second value', async () => {
    expect(await call(mainFrame(START), query, 'more')).toEqual(refused('more than one value'))
  })

  it('and none of them reached the handler', () => expect(search).not.toHaveBeenCalled())
})

describe('a request from the window', () => {
  it('reaches the handler with its sender, and its answer goes back as it is', async () => {
    const search = vi.fn<Handler<'search.query'>>(() => ok([]))
    const answer = await registered('search.query', search)(mainFrame(START), { words: 'ARAC', limit: 1 })
    expect(answer).toEqual({ ok: true, value: [] })
    expect(search).toHaveBeenCalledWith({ words: 'ARAC', limit: 1 }, 'the page')
  })

  it('may come as its JSON', async () => {
    const search = vi.fn<Handler<'search.query'>>(() => ok([]))
    const request = { words: 'ARAC', limit: 1 }
    await registered('search.query', search)(mainFrame(START), JSON.stringify(request))
    expect(search).toHaveBeenCalledWith(request, 'the page')
  })

  it('gets `unexpected` for a bug, which is written to standard error with its place', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const call = registered('app.start', () => {
      throw new TypeError('no such field')
    })
    expect(await call(mainFrame(START), undefined)).toEqual({
      ok: false,
      error: { code: 'unexpected', reason: 'no such field' },
    })
    expect(written.mock.lastCall?.[0]).toMatch(/^app\.start failed: TypeError: no such field\n +at /)
  })
})
