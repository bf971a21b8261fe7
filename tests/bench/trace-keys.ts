import type { CDPSession } from 'playwright-core'

/** What one typed letter takes, in milliseconds. */
export interface Key {
  /** The window's main thread at work for it: its events, and the first frame after them. */
  readonly work: number
  /** The processor's part of that: what else runs on the machine does not count. */
  readonly processor: number
  /** From the event to the end of that frame, which waits for the screen. */
  readonly shown: number
}

/** An event of Chromium's trace: times in microseconds, `tdur` those on a processor. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly tdur?: number
  readonly args: { readonly data?: { readonly type?: string } }
}

/** What each letter typed in `act` takes, by the browser's own trace. */
export async function keysWhile(cdp: CDPSession, act: () => Promise<void>): Promise<readonly Key[]> {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'cc'] },
  })
  await act()
  await cdp.send('Tracing.end')
  await done
  return keysOf(events)
}

function keysOf(events: readonly TraceEvent[]): readonly Key[] {
  const whole = events.filter(({ ph }) => ph === 'X')
  const presses = whole.filter((event) => isInput(event, ['keypress']))
  const thread = presses[0]
  if (thread === undefined) throw new Error('The trace has no key')
  const ofThread = whole.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)
  const tasks = ofThread.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts)
  const within = (inner: TraceEvent) => tasks.findIndex((task) => holds(task, inner))
  const downs = ofThread.filter((event) => isInput(event, ['keydown']))
  const inputs = new Set(ofThread.filter((event) => isInput(event, INPUT)).map(within))
  const frames = ofThread
    .filter(({ name }) => name === 'ProxyMain::BeginMainFrame')
    .map(within)
    .sort((a, b) => a - b)
  return presses.flatMap((press) => {
    const last = within(press)
    const down = downs.filter(({ ts }) => ts <= press.ts).at(-1)
    const frame = frames.find((index) => index >= last)
    const first = down === undefined ? -1 : within(down)
    // A key whose task began before the trace or ended after it.
    if (down === undefined || first === -1 || last === -1 || frame === undefined) return []
    const work = tasks.slice(first, frame).filter((_task, i) => inputs.has(first + i))
    const counted = [...work, tasks[frame]!]
    const sum = (of: (task: TraceEvent) => number) => counted.reduce((all, task) => all + of(task), 0) / 1_000
    return {
      work: sum(({ dur }) => dur),
      processor: sum(({ tdur, dur }) => tdur ?? dur),
      shown: (tasks[frame]!.ts + tasks[frame]!.dur - down.ts) / 1_000,
    }
  })
}

const INPUT = ['keydown', 'keypress', 'textInput', 'beforeinput', 'input', 'selectionchange']

const isInput = ({ name, args }: TraceEvent, types: readonly string[]): boolean =>
  name === 'EventDispatch' && types.includes(args.data?.type ?? '')

const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && inner.ts + inner.dur <= outer.ts + outer.dur
