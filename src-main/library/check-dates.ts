import type { Source } from '#domain/source.ts'
import type { EventSource, TimelineEvent, UncertainDate } from '#domain/timeline.ts'
import { overlaps } from '#domain/timeline.ts'
import { issuedDate } from './issued-date.ts'
import { parseEdtf } from './parse-edtf.ts'
import { notADate } from './read-shelf.ts'

/** The last day on which a source can have been written; null where nothing says. */
export function lastDayOf(source: Source | undefined): string | null {
  const edtf = source === undefined ? null : (issuedDate(source.reference) ?? source.writtenWithin ?? null)
  const parsed = edtf === null ? null : parseEdtf(edtf)
  return parsed?.ok === true ? parsed.value.latest : null
}

export interface DateProblem {
  /** Path of keys within the event. */
  readonly at: string
  readonly problem: string
}

/**
 * What is wrong with the dates that the sources of an event give: one that is none, one in another year than the source's
 * own words name, one that is said to differ and does not, and one after the source itself was written, unless it says why.
 */
export function checkDates(
  event: TimelineEvent,
  sourceOf: (id: string) => Source | undefined,
): readonly DateProblem[] {
  const dates = event.sources.map(({ edtf }) => (edtf === undefined ? event.date : dateOf(edtf)))
  return event.sources.flatMap((given, i) => {
    const at = `sources.${i}`
    const date = dates[i]!
    if (date === null) return [{ at: `${at}.edtf`, problem: notADate(given.edtf!) }]
    const others = [event.date, ...dates.filter((other, o) => o !== i && other !== null)]
    const agrees = others.every((other) => sharesDay(date, other!))
    return [
      ...(given.edtf !== undefined && agrees
        ? [
            {
              at: `${at}.edtf`,
              problem: 'it shares days with every other date of this event: that is no conflict',
            },
          ]
        : []),
      ...checkYears(given, date, at),
      ...checkAhead(given, date, sourceOf(given.sourceId), at),
    ]
  })
}

function dateOf(edtf: string): UncertainDate | null {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? parsed.value : null
}

const sharesDay = (a: UncertainDate, b: UncertainDate): boolean => overlaps(a, b.earliest, b.latest)

/** Of the years in the words for a date, one at least is that of the date. */
function checkYears({ asWritten }: EventSource, date: UncertainDate, at: string): readonly DateProblem[] {
  const years = asWritten.match(/(?<![\d,.])(?:1[0-9]|20)\d{2}(?![\d,])/g) ?? []
  const fits =
    years.length === 0 ||
    years.some((year) => overlaps(date, `${year}-01-01`, `${lastYear(asWritten, year)}-12-31`))
  if (fits) return []
  return [{ at: `${at}.asWritten`, problem: `“${asWritten}” names a year that is not in ${date.edtf}` }]
}

/** "1990s" is ten years. */
const lastYear = (asWritten: string, year: string): number =>
  Number(year) + (asWritten.includes(`${year}s`) && year.endsWith('0') ? 9 : 0)

function checkAhead(
  { ahead }: EventSource,
  { earliest }: UncertainDate,
  source: Source | undefined,
  at: string,
): readonly DateProblem[] {
  const last = lastDayOf(source)
  const isAhead = last !== null && earliest !== null && earliest > last
  if (isAhead === (ahead !== undefined)) return []
  const problem = isAhead
    ? `its source is of ${last} at the latest, so it cannot tell of ${earliest}, unless “ahead” says why`
    : 'it is not after its source, so there is nothing to explain'
  return [{ at: isAhead ? at : `${at}.ahead`, problem }]
}
