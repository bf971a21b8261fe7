import type { DrawnPanel } from './chart-panel.ts'
import type { TimelineEntry } from './document.ts'
import type { Language } from './draft.ts'
import { layOutKey } from './draw-key.ts'
import type { KeyFrame, KeyItem } from './draw-key.ts'
import { barShape, dotShape, extentOf, openLine } from './time-marks.ts'
import type { TimeExtent } from './time-marks.ts'

const DOT_SIZE = 7
const BAR_SIZE = 14

interface TimeKeyTerms {
  readonly point: string
  readonly year: string
  readonly period: string
  /** A bar that is one or the other. */
  readonly either: string
  readonly approximate: string
  readonly open: string
}

const ENGLISH: TimeKeyTerms = {
  point: 'day or month known',
  year: 'only the year known',
  period: 'a period',
  either: 'a period, or only the year known',
  approximate: 'approximate',
  open: 'beginning or end open',
}

const TERMS: Readonly<Record<Language, TimeKeyTerms>> = {
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
  'ru-RU': {
    point: 'известен день или месяц',
    year: 'известен только год',
    period: 'период',
    either: 'период или известен только год',
    approximate: 'приблизительно',
    open: 'начало или конец открыты',
  },
  'az-AZ': {
    point: 'gün və ya ay məlumdur',
    year: 'yalnız il məlumdur',
    period: 'dövr',
    either: 'dövr və ya yalnız il məlumdur',
    approximate: 'təxmini',
    open: 'başlanğıcı və ya sonu açıqdır',
  },
}

/** What the marks of these events mean; nothing where all are points that are certain, which explain themselves. */
export function drawTimeKey(
  entries: readonly TimelineEntry[],
  language: Language,
  frame: KeyFrame,
): DrawnPanel {
  const items = keyItems(entries, TERMS[language])
  const isPlain = items.every(({ name }) => name === TERMS[language].point)
  return isPlain ? { shapes: [], bottom: frame.top } : layOutKey(items, frame)
}

function keyItems(entries: readonly TimelineEntry[], terms: TimeKeyTerms): readonly KeyItem[] {
  const certain = new Set(entries.filter(({ approximate }) => !approximate).map(extentOf))
  const vague = new Set(entries.filter(({ approximate }) => approximate).map(extentOf))
  const has = (extent: TimeExtent) => certain.has(extent)
  const bars = has('year') && has('period') ? terms.either : has('year') ? terms.year : terms.period
  const isVagueBar = vague.has('year') || vague.has('period')
  return [
    ...(has('point') ? [dot(terms.point, true)] : []),
    ...(has('year') || has('period') ? [bar(bars, true)] : []),
    ...(vague.size === 0 ? [] : [isVagueBar ? bar(terms.approximate, false) : dot(terms.approximate, false)]),
    ...(has('open') || vague.has('open') ? [open(terms.open)] : []),
  ]
}

const dot = (name: string, filled: boolean): KeyItem => ({
  mark: ({ x, y }) => [dotShape(x, y, filled)],
  size: DOT_SIZE,
  name,
  tone: 'quiet',
})

const bar = (name: string, filled: boolean): KeyItem => ({
  mark: ({ x, y }) => [barShape({ left: x - BAR_SIZE / 2, right: x + BAR_SIZE / 2 }, y, filled)],
  size: BAR_SIZE,
  name,
  tone: 'quiet',
})

const open = (name: string): KeyItem => ({
  mark: ({ x, y }) => [openLine(x - BAR_SIZE / 2, x + BAR_SIZE / 2, y)],
  size: BAR_SIZE,
  name,
  tone: 'quiet',
})
