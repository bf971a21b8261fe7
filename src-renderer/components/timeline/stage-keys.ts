import type { TimelineRoom } from '../../state/timeline-room.svelte.ts'
import { IS_MAC } from '../ui/platform.ts'

/** A notch of zoom, and how far a key moves the time. */
export const ZOOM_STEP = 1.5
const PAN_STEP = 0.25

interface Ways {
  readonly insert: () => void
  /** In the drawing the arrows to the sides move the time with Shift; in the list those up and down tick with it. */
  readonly at: 'drawing' | 'list'
}

/** The keys of the events, the same in the drawing and in the list. */
export function stageKeys(room: TimelineRoom, { insert, at }: Ways): (event: KeyboardEvent) => void {
  const plain: Readonly<Record<string, () => void>> = {
    ArrowRight: () => room.move(1),
    ArrowLeft: () => room.move(-1),
    ArrowDown: () => room.move(1),
    ArrowUp: () => room.move(-1),
    PageDown: () => room.move(10),
    PageUp: () => room.move(-10),
    Home: () => room.move(-Infinity),
    End: () => room.move(Infinity),
    ' ': () => room.current !== undefined && room.tick(room.current.id),
    Enter: insert,
    '+': () => room.zoom(1 / ZOOM_STEP),
    '=': () => room.zoom(1 / ZOOM_STEP),
    '-': () => room.zoom(ZOOM_STEP),
    '0': () => room.fit(),
  }
  const shifted: Readonly<Record<string, () => void>> = {
    ArrowRight: () => (at === 'drawing' ? room.pan(PAN_STEP) : room.tickOn(1)),
    ArrowLeft: () => (at === 'drawing' ? room.pan(-PAN_STEP) : room.tickOn(-1)),
    ArrowDown: () => room.tickOn(1),
    ArrowUp: () => room.tickOn(-1),
    '+': plain['+']!,
  }
  return (event) => {
    if (event.altKey) return
    const [control, other] = IS_MAC ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
    if (other) return
    const action = control
      ? event.key === 'a'
        ? () => room.tickShown()
        : undefined
      : (event.shiftKey ? shifted : plain)[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
}
