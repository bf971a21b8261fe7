import { formatUncertainDate } from '#domain/format-date.ts'
import { layOutEvents, type EventsLayout } from '#domain/lay-out-events.ts'
import { placeLabels, type PlacedLabel } from '#domain/place-labels.ts'
import { timeTicks } from '#domain/time-ticks.ts'
import { hasConflict, type TimelineEvent } from '#domain/timeline.ts'
import type { MeasureText } from '#domain/drawing.ts'
import type { TimelineRoom } from '../../state/timeline-room.svelte.ts'

/** Pixels: from the line of a year to its number, and the type of that. */
export const TICK_GAP = 5
const TICK_SIZE = 12
/** The rows of labels over the lanes, and the type of them. */
const LABELS = { rowHeight: 20, size: 13 } as const

export interface StageTick {
  readonly x: number
  readonly text: string
}

export interface StageDrawing extends EventsLayout {
  /** Pixels that the labels take over the lanes. */
  readonly labelsHeight: number
  readonly labels: readonly PlacedLabel[]
  readonly ticks: readonly StageTick[]
}

/** The timeline as it stands in a room of that width: what is current is named first, then what is ticked, then what matters most. */
export function drawStage(
  room: TimelineRoom,
  width: number,
  rows: number,
  measure: MeasureText,
): StageDrawing {
  const { view, lanes, workOf } = room
  const layout = layOutEvents(room.drawn, { view, width, works: lanes, workOf })
  const wishes = room.shown.flatMap((event) => {
    const top = layout.tops.get(event.id)
    const current = event === room.current
    const rank = current ? -2 : room.isTicked(event.id) ? -1 : event.importance
    return top === undefined
      ? []
      : [{ id: event.id, text: event.what, x: top.x, rank, strong: current || event.importance === 1 }]
  })
  const scale = (day: number) => ((day - view.from) / (view.to - view.from)) * width
  const ticks = timeTicks(view.from, view.to - 1, Math.max(2, Math.floor(width / 64)), 'en-GB')
  return {
    ...layout,
    labelsHeight: rows * LABELS.rowHeight + 8,
    labels: placeLabels(wishes, { ...LABELS, rows, width }, measure),
    ticks: ticks
      .map(({ day, text }) => ({ x: scale(day), text }))
      .filter(({ x, text }) => x + TICK_GAP + measure(text, TICK_SIZE, 'regular') <= width),
  }
}

/** The date of an event as the lists say it. */
export const dateOf = (event: TimelineEvent): string =>
  formatUncertainDate(event.date, event.sources[0]?.asWritten ?? '', 'en-GB')

/** What a screen reader says of an event. */
export function eventName(event: TimelineEvent, works: readonly string[]): string {
  const differ = hasConflict(event) ? ' The sources date it differently.' : ''
  return `${dateOf(event)}: ${event.what} ${works.join('; ')}.${differ}`
}
