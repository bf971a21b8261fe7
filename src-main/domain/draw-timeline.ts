import type { TimelineEntry } from './document.ts'
import type { Language } from './draft.ts'
import { drawTimeKey } from './draw-time-key.ts'
import type { Drawing, MeasureText, Shape } from './drawing.ts'
import { gridLine } from './grid-line.ts'
import { canBeLabelled, labelEvents } from './label-events.ts'
import { GAP, LabelSpace, LINE_HEIGHT, textBox, TYPE_SIZE } from './label-space.ts'
import { numberEvents, numberWidth } from './number-events.ts'
import { timeScale } from './time-marks.ts'
import { timeTicks } from './time-ticks.ts'

const AXIS = LINE_HEIGHT + 3 * GAP

/**
 * Events on one scale of time, earlier to the left, the axis at the top, and over it what the marks mean where it has to be
 * said. A day or a month is a dot, a year or a period a bar; what is approximate is drawn as an outline, and an open end goes
 * on as a dashed line to the edge. Each event has its date and its words at its mark; of more than have room there each has a
 * number, and its words underneath. `alt` is what the document says.
 */
export function drawTimeline(
  entries: readonly TimelineEntry[],
  alt: string,
  { width, language }: { readonly width: number; readonly language: Language },
  measure: MeasureText,
): Drawing {
  const labelled = canBeLabelled(entries.length, width)
  const scale = timeScale(entries, width, labelled ? 0 : numberWidth(entries.length, measure))
  const labels = new LabelSpace(width, measure)
  const key = drawTimeKey(entries, language, { top: 0, width, labels, measure })
  const keyed = labels.texts.length
  const top = key.bottom === 0 ? 0 : key.bottom + GAP
  const ticks = timeTicks(scale.from, scale.to, Math.max(2, Math.floor(width / 70)), language).filter(
    ({ day, text }) => labels.add(text, { x: scale.at(day), y: top + TYPE_SIZE }, 'middle'),
  )
  const draw = labelled ? labelEvents : numberEvents
  const { shapes, gridBottom, bottom } = draw({ entries, scale, width, top: top + AXIS, labels, measure })
  const height = entries.length === 0 ? top + AXIS : bottom
  const boxes = labels.texts.slice(keyed + ticks.length).map((text) => textBox(text, measure))
  const grid = ticks.flatMap(({ day }) =>
    gridLine(scale.at(day), { top: top + LINE_HEIGHT + GAP, bottom: Math.min(gridBottom, height) }, boxes),
  )
  return {
    width,
    height,
    shapes: [...key.shapes, ...grid, axisLine(width, top + LINE_HEIGHT + GAP), ...shapes, ...labels.texts],
    alt,
  }
}

const axisLine = (width: number, y: number): Shape => ({
  kind: 'line',
  from: { x: 0, y },
  to: { x: width, y },
  tone: 'line',
  weight: 0.75,
  dashed: false,
})
