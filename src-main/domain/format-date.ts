import { documentTerms } from './document-terms.ts'
import type { Language } from './draft.ts'
import type { UncertainDate } from './timeline.ts'

/** A day, YYYY-MM-DD, in words: "22 November 2026". */
export function formatDay(day: string, language: Language): string {
  return longDate(language, 'day').format(utc(day))
}

/**
 * A date with its doubt, in words: "May 2017", "1988–94", "c. 2005", "spring 2017". An English document keeps the
 * source's own words for a date that EDTF can only approximate ("late 2000s"), without their article.
 */
export function formatUncertainDate(date: UncertainDate, asWritten: string, language: Language): string {
  if (
    date.approximate &&
    language.startsWith('en') &&
    /^(?:the )?(?:early|mid|late|end|beginning)\b/i.test(asWritten)
  ) {
    return asWritten.replace(/^the /i, '')
  }
  const [from, to, ...rest] = date.edtf.split('/')
  if (from === undefined || rest.length > 0) return asWritten
  return (to === undefined ? formatOne(from, language) : formatInterval(from, to, language)) ?? asWritten
}

export interface EdtfPart {
  readonly year: string
  /** 1–12, or a season 21–24. */
  readonly month: number | null
  readonly day: number | null
  readonly circa: boolean
  readonly doubtful: boolean
}

/** EDTF level 1 without letters in front of the year. Source: https://www.loc.gov/standards/datetime/ */
const PART = /^(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/

/** One end of a date; null for what is not of that level. */
export function parsePart(text: string): EdtfPart | null {
  const match = PART.exec(text)
  if (match === null) return null
  const [, year, month, day, mark] = match
  const number = (digits: string | undefined) =>
    digits === undefined || digits === 'XX' ? null : Number(digits)
  return {
    year: year!,
    month: number(month),
    day: number(month) === null ? null : number(day),
    circa: mark === '~' || mark === '%',
    doubtful: mark === '?' || mark === '%',
  }
}

function formatOne(text: string, language: Language): string | null {
  const part = parsePart(text)
  return part === null ? null : withDoubt(plain(part, language), part, language)
}

function formatInterval(from: string, to: string, language: Language): string | null {
  const terms = documentTerms(language)
  const open = (text: string) => text === '' || text === '..'
  if (open(from) && open(to)) return null
  if (open(to)) return prefixed(terms.from, formatOne(from, language))
  if (open(from)) return prefixed(terms.until, formatOne(to, language))
  const [start, end] = [parsePart(from), parsePart(to)]
  if (start === null || end === null) return null
  const doubt = {
    circa: start.circa || end.circa,
    doubtful: start.doubtful || end.doubtful,
  }
  return withDoubt(range(start, end, language), doubt, language)
}

function range(start: EdtfPart, end: EdtfPart, language: Language): string {
  const yearsOnly = start.month === null && end.month === null && !/X/.test(start.year + end.year)
  if (yearsOnly) return yearRange(start.year, end.year, language)
  if (precision(start) === precision(end) && isCalendar(start) && isCalendar(end)) {
    return calendarRange(start, end, language)
  }
  return spaced(plain(start, language), plain(end, language))
}

/** "1988–94" in English within one century, else both years in full. */
function yearRange(from: string, to: string, language: Language): string {
  const shortened = language.startsWith('en') && from.slice(0, 2) === to.slice(0, 2) && from < to
  return from === to ? from : `${from}–${shortened ? to.slice(2) : to}`
}

/** What the ends share is said once: "3–17 May 2017", "May–July 2017", "May 2017 – June 2018". */
function calendarRange(start: EdtfPart, end: EdtfPart, language: Language): string {
  const format = longDate(language, precision(start) === 'day' ? 'day' : 'month')
  const parts = format.formatRangeToParts(calendarDay(start), calendarDay(end))
  const said = (source: 'startRange' | 'endRange') => parts.filter((part) => part.source === source)
  const dash = parts.findIndex((part) => part.source === 'shared' && /[–—-]/.test(part.value))
  if (dash === -1) return parts.map((part) => part.value).join('')
  const text = (some: typeof parts) => some.map((part) => part.value).join('')
  const tight = said('startRange').length === 1
  const [before, after] = [text(parts.slice(0, dash)), text(parts.slice(dash + 1))]
  return tight ? `${before}–${after}` : spaced(before, after)
}

const spaced = (from: string, to: string): string => `${from}\u00a0– ${to}`

function plain(part: EdtfPart, language: Language): string {
  const terms = documentTerms(language)
  if (part.year.endsWith('XX')) {
    return terms.century(Number(part.year.slice(0, 2)) + 1)
  }
  if (part.year.endsWith('X')) return terms.decade(Number(`${part.year.slice(0, 3)}0`))
  if (part.month === null) return part.year
  if (part.month > 12) return `${terms.seasons[part.month - 21] ?? ''} ${part.year}`.trim()
  return longDate(language, precision(part) === 'day' ? 'day' : 'month').format(calendarDay(part))
}

const precision = (part: EdtfPart) => (part.day !== null ? 'day' : part.month !== null ? 'month' : 'year')

const isCalendar = (part: EdtfPart) => part.month !== null && part.month <= 12

const calendarDay = (part: EdtfPart): Date =>
  utc(`${part.year}-${String(part.month).padStart(2, '0')}-${String(part.day ?? 1).padStart(2, '0')}`)

function withDoubt(text: string, doubt: Pick<EdtfPart, 'circa' | 'doubtful'>, language: Language): string {
  const circa = doubt.circa ? `${documentTerms(language).circa}\u00a0` : ''
  return `${circa}${text}${doubt.doubtful ? '?' : ''}`
}

const prefixed = (word: string, text: string | null): string | null =>
  text === null ? null : `${word}\u00a0${text}`

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Making one takes longer than resolving the block it is for. */
const formats = new Map<string, Intl.DateTimeFormat>()

function longDate(language: Language, finest: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${finest}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, {
      ...(finest === 'day' ? { day: 'numeric' } : {}),
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
  formats.set(key, format)
  return format
}
