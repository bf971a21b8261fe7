import type { Chart } from './document.ts'
import type { Language } from './draft.ts'

/** One value of a series with its category, both as printed. */
interface Point {
  readonly category: string
  readonly text: string
  readonly value: number
}

interface ChartTerms {
  /** From the first to the last of a course of years. */
  readonly fell: (from: Point, to: Point) => string
  readonly rose: (from: Point, to: Point) => string
  readonly stayed: (from: Point, to: Point) => string
  readonly highest: (point: Point) => string
  readonly lowest: (point: Point) => string
  readonly only: (point: Point) => string
  /** Of two series, where they differ most. */
  readonly apart: (category: string, more: string, less: string) => string
  readonly nothing: string
}

const ENGLISH: ChartTerms = {
  fell: (from, to) => `fell from ${from.text} in ${from.category} to ${to.text} in ${to.category}`,
  rose: (from, to) => `rose from ${from.text} in ${from.category} to ${to.text} in ${to.category}`,
  stayed: (from, to) => `was ${from.text} in ${from.category} and again ${to.text} in ${to.category}`,
  highest: (point) => `highest in ${point.category}, ${point.text}`,
  lowest: (point) => `lowest in ${point.category}, ${point.text}`,
  only: (point) => `${point.text} in ${point.category}`,
  apart: (category, more, less) => `Furthest apart in ${category}: ${more} against ${less}.`,
  nothing: 'no values',
}

const course = (word: string) => (from: Point, to: Point) =>
  `${word}: ${from.text} (${from.category}) → ${to.text} (${to.category})`

const TERMS: Readonly<Record<Language, ChartTerms>> = {
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
  'ru-RU': {
    fell: course('снижение'),
    rose: course('рост'),
    stayed: course('без изменения'),
    highest: (point) => `наибольшее значение ${point.text} (${point.category})`,
    lowest: (point) => `наименьшее значение ${point.text} (${point.category})`,
    only: (point) => `${point.text} (${point.category})`,
    apart: (category, more, less) => `Наибольшее расхождение (${category}): ${more} против ${less}.`,
    nothing: 'нет значений',
  },
  'az-AZ': {
    fell: course('azalma'),
    rose: course('artım'),
    stayed: course('dəyişməyib'),
    highest: (point) => `ən yüksək qiymət ${point.text} (${point.category})`,
    lowest: (point) => `ən aşağı qiymət ${point.text} (${point.category})`,
    only: (point) => `${point.text} (${point.category})`,
    apart: (category, more, less) => `Ən böyük fərq (${category}): ${more}, ${less}.`,
    nothing: 'qiymət yoxdur',
  },
}

/** As many values as one can still hear in one sentence. */
const SAID_ONE_BY_ONE = 8

/**
 * What a chart shows, in words, from its figures: "Remittances, US$ million: fell from 1,232 in 2013 to 482 in 2016; highest
 * in 2014, 1,376." A course of years is told by its ends and extremes, other categories value by value while they are few.
 * Where series stand beside each other it says where they differ most.
 */
export function describeChart(chart: Chart): string {
  const isCourse = chart.categories.every((category) => /^\d{4}(?!\d)/.test(category))
  const said = chart.series.map(({ label, values, texts }) => {
    const points = values.flatMap((value, i) =>
      value === null ? [] : [{ category: chart.categories[i]!, text: texts[i]!, value }],
    )
    return `${label}: ${isCourse ? sayCourse(points, chart.language) : sayValues(points, chart.language)}.`
  })
  return said.length === 0 ? TERMS[chart.language].nothing : [...said, ...sayDifference(chart)].join(' ')
}

/** The category in which two series of one unit lie furthest apart. */
function sayDifference({ form, series, categories, language }: Chart): readonly string[] {
  if (form !== 'grouped' && form !== 'dots') return []
  const pairs = series.flatMap((a, i) => series.slice(i + 1).map((b) => [a, b] as const))
  const found = pairs
    .filter(([a, b]) => a.unit === b.unit)
    .flatMap(([a, b]) =>
      categories.flatMap((category, i) => {
        const [first, second] = [a.values[i] ?? null, b.values[i] ?? null]
        if (first === null || second === null || first === second) return []
        const say = ({ label, texts }: Chart['series'][number]) => `${label} ${texts[i]!}`
        const [more, less] = first > second ? [a, b] : [b, a]
        return [{ category, by: Math.abs(first - second), more: say(more), less: say(less) }]
      }),
    )
  const [widest] = found.toSorted((a, b) => b.by - a.by)
  return widest === undefined ? [] : [TERMS[language].apart(widest.category, widest.more, widest.less)]
}

function sayCourse(points: readonly Point[], language: Language): string {
  const terms = TERMS[language]
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return terms.nothing
  if (first === last) return terms.only(first)
  const way = last.value < first.value ? terms.fell : last.value > first.value ? terms.rose : terms.stayed
  return [way(first, last), ...sayExtremes(points, language)].join('; ')
}

/** The highest and the lowest value, where neither end is that. */
function sayExtremes(points: readonly Point[], language: Language): readonly string[] {
  const terms = TERMS[language]
  const [first, last] = [points[0]!, points.at(-1)!]
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best))
  const lowest = points.reduce((best, point) => (point.value < best.value ? point : best))
  return [
    ...(highest.value > Math.max(first.value, last.value) ? [terms.highest(highest)] : []),
    ...(lowest.value < Math.min(first.value, last.value) ? [terms.lowest(lowest)] : []),
  ]
}

function sayValues(points: readonly Point[], language: Language): string {
  const terms = TERMS[language]
  if (points.length === 0) return terms.nothing
  const say = ({ category, text }: Point) => `${category} ${text}`
  if (points.length <= SAID_ONE_BY_ONE) return points.map(say).join('; ')
  return [say(points[0]!), `… ${say(points.at(-1)!)}`, ...sayExtremes(points, language)].join('; ')
}
