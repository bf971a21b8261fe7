import type { TimelineRoom } from '../../state/timeline-room.svelte.ts'
import { listKeys } from '../ui/list-keys.ts'

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
  const closer = () => room.zoom(1 / ZOOM_STEP)
  return listKeys({
    move: (by) => room.move(by),
    page: 10,
    take: insert,
    tick: () => room.current !== undefined && room.tick(room.current.id),
    tickAll: () => room.tickShown(),
    plain: {
      ArrowRight: () => room.move(1),
      ArrowLeft: () => room.move(-1),
      '+': closer,
      '=': closer,
      '-': () => room.zoom(ZOOM_STEP),
      '0': () => room.fit(),
    },
    shifted: {
      ArrowRight: () => (at === 'drawing' ? room.pan(PAN_STEP) : room.tickOn(1)),
      ArrowLeft: () => (at === 'drawing' ? room.pan(-PAN_STEP) : room.tickOn(-1)),
      ArrowDown: () => room.tickOn(1),
      ArrowUp: () => room.tickOn(-1),
      '+': closer,
    },
  })
}
