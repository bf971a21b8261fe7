import { describe, expect, it } from 'vitest'
import type { DrawingAnswer, DrawingRequest } from '#renderer/components/page/drawing-messages.ts'
import { DrawingThread } from '#renderer/components/page/drawing-thread.ts'

/** Threads that do what the test says; what they were sent. */
function threads() {
  const started: EventTarget[] = []
  const sent: DrawingRequest[] = []
  let ended = 0
  const thread = new DrawingThread(() => {
    const worker = Object.assign(new EventTarget(), {
      postMessage: (request: DrawingRequest) => sent.push(request),
      terminate: () => ended++,
    })
    started.push(worker)
    return worker as unknown as Worker
  })
  const say = (data: unknown) => started.at(-1)!.dispatchEvent(Object.assign(new Event('message'), { data }))
  const fail = (message: string) =>
    started.at(-1)!.dispatchEvent(Object.assign(new Event('error'), { message }))
  return { thread, started, sent, say, fail, ended: () => ended }
}

describe('DrawingThread', () => {
  it('starts at the first question, and gives each its own answer, whatever else the thread says', async () => {
    const { thread, started, sent, say } = threads()
    expect(started).toHaveLength(0)
    const one = thread.ask({ kind: 'close', file: 1 })
    const two = thread.ask({ kind: 'draw', file: 2, page: 3, scale: 1 })
    expect(sent).toEqual([
      { kind: 'close', call: 1, file: 1 },
      { kind: 'draw', call: 2, file: 2, page: 3, scale: 1 },
    ])
    const [closed, cancelled]: DrawingAnswer[] = [
      { kind: 'closed', call: 1 },
      { kind: 'cancelled', call: 2 },
    ]
    for (const said of [{ action: 'ready' }, cancelled, closed]) say(said)
    expect(await Promise.all([one.answered, two.answered])).toEqual([closed, cancelled])
    expect(started).toHaveLength(1)
  })

  it('asks to end what is under way, and nothing that is done', () => {
    const { thread, sent, say } = threads()
    const drawing = thread.ask({ kind: 'draw', file: 1, page: 1, scale: 1 })
    drawing.cancel()
    say({ kind: 'cancelled', call: 1 })
    drawing.cancel()
    expect(sent.slice(1)).toEqual([{ kind: 'cancel', call: 1 }])
  })

  it('fails what waits when the thread breaks, and starts another for the next question', async () => {
    const { thread, started, say, fail, ended } = threads()
    const lost = thread.ask({ kind: 'close', file: 1 })
    fail('It broke.')
    expect(await lost.answered).toEqual({ kind: 'failed', call: 1, reason: 'It broke.' })
    const next = thread.ask({ kind: 'close', file: 1 })
    say({ kind: 'closed', call: 2 })
    expect([await next.answered, started.length, ended()]).toEqual([{ kind: 'closed', call: 2 }, 2, 1])
  })
})
