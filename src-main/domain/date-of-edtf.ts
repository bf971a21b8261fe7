import { parsePart, type EdtfPart } from './format-date.ts'
import type { DatePrecision, UncertainDate } from './timeline.ts'

/**
 * EDTF level 1 of years of four digits → the days that it covers; null for what is none. A season is three calendar months
 * of the northern hemisphere, winter from December into the next year. Agrees with `library/parse-edtf.ts`, by which the
 * dates of the library were checked.
 */
export function dateOfEdtf(edtf: string): UncertainDate | null {
  const [first, last, ...rest] = edtf.split('/')
  if (first === undefined || rest.length > 0) return null
  if (last === undefined) {
    const part = parsePart(first)
    const span = part === null ? null : spanOf(part)
    return part === null || span === null ? null : { edtf, ...span, approximate: isDoubtful(part) }
  }
  const [from, to] = [endOf(first), endOf(last)]
  if (from === null || to === null || (from === 'open' && to === 'open')) return null
  return {
    edtf,
    earliest: from === 'open' ? null : from.earliest,
    latest: to === 'open' ? null : to.latest,
    precision: 'interval',
    approximate: [from, to].some((end) => end !== 'open' && end.doubtful),
  }
}

interface Span {
  readonly earliest: string
  readonly latest: string
  readonly precision: DatePrecision
}

function endOf(text: string): (Span & { readonly doubtful: boolean }) | 'open' | null {
  if (text === '..' || text === '') return 'open'
  const part = parsePart(text)
  const span = part === null ? null : spanOf(part)
  return part === null || span === null ? null : { ...span, doubtful: isDoubtful(part) }
}

const isDoubtful = ({ circa, doubtful }: EdtfPart): boolean => circa || doubtful

function spanOf({ year, month, day }: EdtfPart): Span | null {
  const years = (precision: DatePrecision, more: number): Span => {
    const first = Number(year.replaceAll('X', '0'))
    return { earliest: isoDay(first, 0, 1), latest: isoDay(first + more, 11, 31), precision }
  }
  if (year.endsWith('XX')) return years('century', 99)
  if (year.endsWith('X')) return years('decade', 9)
  if (month === null) return years('year', 0)
  const at = Number(year)
  if (month >= 21 && month <= 24) {
    const start = 2 + (month - 21) * 3
    return { earliest: isoDay(at, start, 1), latest: isoDay(at, start + 3, 0), precision: 'season' }
  }
  if (month < 1 || month > 12) return null
  if (day === null)
    return { earliest: isoDay(at, month - 1, 1), latest: isoDay(at, month, 0), precision: 'month' }
  const iso = isoDay(at, month - 1, day)
  return Number(iso.slice(8)) === day ? { earliest: iso, latest: iso, precision: 'day' } : null
}

/** Months from 0; day 0 is the last of the month before. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.toISOString().slice(0, 10)
}
