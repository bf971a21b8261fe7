import { dateOfEdtf } from './date-of-edtf.ts'
import type { Point } from './drawing.ts'
import { dayNumber } from './time-ticks.ts'
import type { TimeView } from './time-view.ts'
import { hasConflict, type TimelineEvent, type UncertainDate } from './timeline.ts'

/** Pixels of the window: a bar of a year and a pill of several dots, a dot alone, the bar of an interval. */
const BAR = 12
const DOT = 8
const SPAN = 5
const ROW = 15
const SPAN_ROW = 8
/** As much is drawn of an interval whose other end nobody knows. */
const OPEN_END = 44
const LANE_PADDING = 5
const LEAST_LANE = 26
/** Dots nearer than this, from centre to centre, make one mark: of two pills beside each other neither may reach the other. */
const APART = 2 * DOT
/** From this width of a year on its events stand under each other, so many of them. */
const WIDE_YEAR = 200
const STACK = 3
const DAYS_OF_YEAR = 365.25

/**
 * One thing that is drawn in the lane of a work: the bar of a year or a season, a dot for a month or a day, the long bar of
 * an interval. Several events that would cover each other are one mark.
 */
export interface EventMark {
  readonly kind: 'bar' | 'dot' | 'span'
  readonly lane: string
  /** In the order of the events. */
  readonly eventIds: readonly string[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly approximate: boolean
  /** Nobody knows where it begins or ends: it goes on beyond what is drawn. */
  readonly opensLeft: boolean
  readonly opensRight: boolean
}

/** One event in two lanes; dashed where the works date it differently. */
export interface EventJoin {
  readonly eventId: string
  readonly from: Point
  readonly to: Point
  readonly differs: boolean
}

export interface EventLane {
  readonly work: string
  readonly top: number
  readonly bottom: number
}

export interface EventsLayout {
  readonly lanes: readonly EventLane[]
  readonly marks: readonly EventMark[]
  readonly joins: readonly EventJoin[]
  /** Where a label's line leads to: the highest mark of each event in sight. */
  readonly tops: ReadonlyMap<string, Point>
  readonly height: number
}

export interface EventsFrame {
  readonly view: TimeView
  readonly width: number
  /** From top to bottom; an event of a work that is not among them is not drawn in its lane. */
  readonly works: readonly string[]
  /** The work that a source is an edition of. */
  readonly workOf: (sourceId: string) => string
}

/** The works that give events, the one that gives most first. */
export function lanesOf(events: readonly TimelineEvent[], workOf: EventsFrame['workOf']): readonly string[] {
  const counts = new Map<string, number>()
  for (const { sources } of events) {
    const works = new Set(sources.map(({ sourceId }) => workOf(sourceId)))
    for (const work of works) counts.set(work, (counts.get(work) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([work]) => work)
}

/**
 * Events on one scale, a lane for each work, in pixels from the top left corner. How high a lane is depends on the zoom and
 * not on what of it is in sight, so that nothing jumps while the time goes by under it.
 */
export function layOutEvents(events: readonly TimelineEvent[], frame: EventsFrame): EventsLayout {
  const days = frame.view.to - frame.view.from
  const scale = (day: number) => ((day - frame.view.from) / days) * frame.width
  const stacked = (DAYS_OF_YEAR / days) * frame.width >= WIDE_YEAR
  const given = events.flatMap((event) => witnesses(event, frame.workOf))
  const lanes: EventLane[] = []
  const marks: EventMark[] = []
  let top = 0
  for (const work of frame.works) {
    const mine = given.filter((one) => one.work === work)
    const drawn = layOutLane(mine, work, top + LANE_PADDING, scale, stacked)
    const bottom = Math.max(top + LEAST_LANE, drawn.bottom + LANE_PADDING)
    lanes.push({ work, top, bottom })
    marks.push(...drawn.marks)
    top = bottom
  }
  const seen = marks.filter((mark) => mark.right > 0 && mark.left < frame.width)
  const differing = new Set(events.filter(hasConflict).map(({ id }) => id))
  return { lanes, marks: seen, ...joinsOf(seen, differing, frame.width), height: top }
}

/** What one work says of when an event was. */
interface Witness {
  readonly id: string
  readonly work: string
  readonly date: UncertainDate
}

/** Editions of one work are one witness: the first of them that the event names. */
function witnesses(event: TimelineEvent, workOf: EventsFrame['workOf']): readonly Witness[] {
  const first = new Map<string, Witness>()
  for (const { sourceId, edtf } of event.sources) {
    const work = workOf(sourceId)
    const date = (edtf === undefined ? null : dateOfEdtf(edtf)) ?? event.date
    if (!first.has(work)) first.set(work, { id: event.id, work, date })
  }
  return [...first.values()]
}

type Flat = Omit<EventMark, 'top' | 'bottom' | 'lane'>

function layOutLane(
  given: readonly Witness[],
  lane: string,
  from: number,
  scale: (day: number) => number,
  stacked: boolean,
): { readonly marks: readonly EventMark[]; readonly bottom: number } {
  const flat = given.map((one) => flatMark(one, scale))
  const of = (kind: EventMark['kind']) => flat.filter((mark) => mark.kind === kind)
  let top = from
  const marks: EventMark[] = []
  const put = (rows: readonly (readonly Flat[])[], pitch: number, heightOf: (mark: Flat) => number) => {
    for (const row of rows) {
      for (const mark of row) {
        const inset = (pitch - heightOf(mark)) / 2
        marks.push({ ...mark, lane, top: top + inset, bottom: top + pitch - inset })
      }
      top += pitch
    }
  }
  put(intoRows(collapseSame(of('bar'), stacked)), ROW, () => BAR)
  put(
    [collapseDots(of('dot'))].filter((row) => row.length > 0),
    ROW,
    (mark) => (mark.eventIds.length > 1 ? BAR : DOT),
  )
  const spans = collapseSame(of('span'), stacked)
  const isSeveral = ({ eventIds }: Flat) => eventIds.length > 1
  put(intoRows(spans.filter(isSeveral)), ROW, () => BAR)
  put(intoRows(spans.filter((span) => !isSeveral(span))), SPAN_ROW, () => SPAN)
  return { marks, bottom: top }
}

/** A mark as its date alone has it, in no row yet. */
function flatMark({ id, date }: Witness, scale: (day: number) => number): Flat {
  const first = date.earliest === null ? null : scale(dayNumber(date.earliest))
  const last = date.latest === null ? null : scale(dayNumber(date.latest) + 1)
  const left = first ?? (last ?? 0) - OPEN_END
  const right = last ?? left + OPEN_END
  const shared = {
    eventIds: [id],
    approximate: date.approximate,
    opensLeft: date.earliest === null,
    opensRight: date.latest === null,
  }
  const { precision } = date
  const short = precision === 'day' || precision === 'month'
  const open = date.earliest === null || date.latest === null
  if (short || (right - left <= BAR && !open)) {
    const middle = (left + right) / 2
    return { ...shared, kind: 'dot', left: middle - DOT / 2, right: middle + DOT / 2 }
  }
  // A hair of the ground between the bars of two years.
  if (precision === 'year' || precision === 'season')
    return { ...shared, kind: 'bar', left: left + 1, right: right - 1 }
  return { ...shared, kind: 'span', left, right }
}

/** Those of one span of time are one, or where there is room so many, the last of which stands for the rest. */
function collapseSame(bars: readonly Flat[], stacked: boolean): readonly Flat[] {
  const bySpan = Map.groupBy(bars, ({ left, right }) => `${left} ${right}`)
  return [...bySpan.values()].flatMap((same) => {
    const most = stacked ? STACK : 1
    const alone = same.slice(0, same.length > most ? most - 1 : most)
    const rest = same.slice(alone.length)
    return rest.length === 0 ? alone : [...alone, merged(rest)]
  })
}

/** Dots that touch are one pill, from the first to the last. */
function collapseDots(dots: readonly Flat[]): readonly Flat[] {
  const groups: Flat[][] = []
  for (const dot of dots.toSorted((a, b) => a.left - b.left)) {
    const last = groups.at(-1)
    if (last !== undefined && dot.left - last.at(-1)!.left < APART) last.push(dot)
    else groups.push([dot])
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : pill(group)))
}

/** As wide as its number needs, around its dots. */
function pill(dots: readonly Flat[]): Flat {
  const mark = merged(dots)
  const middle = (mark.left + mark.right) / 2
  const half = Math.max((mark.right - mark.left) / 2, DOT)
  return { ...mark, left: middle - half, right: middle + half }
}

const merged = (marks: readonly Flat[]): Flat => ({
  ...marks[0]!,
  eventIds: marks.flatMap(({ eventIds }) => eventIds),
  left: Math.min(...marks.map(({ left }) => left)),
  right: Math.max(...marks.map(({ right }) => right)),
  approximate: marks.every(({ approximate }) => approximate),
})

/** Each in the first row in which it touches no other. */
function intoRows(marks: readonly Flat[]): readonly (readonly Flat[])[] {
  const rows: Flat[][] = []
  for (const mark of marks.toSorted((a, b) => a.left - b.left)) {
    const free = rows.find((row) => row.at(-1)!.right <= mark.left)
    if (free === undefined) rows.push([mark])
    else free.push(mark)
  }
  return rows
}

/** The lines between the marks of one event, from lane to lane, and its highest mark. */
function joinsOf(
  marks: readonly EventMark[],
  differing: ReadonlySet<string>,
  width: number,
): Pick<EventsLayout, 'joins' | 'tops'> {
  const joins: EventJoin[] = []
  const tops = new Map<string, Point>()
  const before = new Map<string, EventMark>()
  for (const mark of marks) {
    for (const id of mark.eventIds) {
      const upper = before.get(id)
      if (upper === undefined) tops.set(id, { x: middleOf(mark, width), y: mark.top })
      else {
        const from = { x: middleOf(upper, width), y: upper.bottom }
        const to = { x: middleOf(mark, width), y: mark.top }
        joins.push({ eventId: id, from, to, differs: differing.has(id) })
      }
      before.set(id, mark)
    }
  }
  return { joins, tops }
}

/** Of what is in sight of it. */
export const middleOf = ({ left, right }: Pick<EventMark, 'left' | 'right'>, width: number): number =>
  (Math.max(0, left) + Math.min(width, right)) / 2
