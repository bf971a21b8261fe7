/**
 * A date in words, or in EDTF, as EDTF level 1; null where it cannot be placed.
 *
 *     "12 March 2017", "March 12, 2017"   2017-03-12      "1990s"                  199X
 *     "March 2017", "2017-03"             2017-03         "19th century"           18XX
 *     "spring 2014"                       2014-21         "late 2000s"             2007~/2009~
 *     "c. 2012", "about 2012"             2012~           "mid-2018"               2018-05~/2018-08~
 *     "2012?", "possibly 2012"            2012?           "early 2016"             2016-01~/2016-04~
 *     "1988–94", "from 2012 to 2014"      1988/1994       "3–17 May 2017"          2017-05-03/2017-05-17
 *     "since 2013"                        2013/..         "until 2010"             ../2010
 *
 * Source of EDTF: https://www.loc.gov/standards/datetime/
 */
export function readDate(text: string): string | null {
  const words = text
    .trim()
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^(?:in|on|during|at) /i, '')
    .replace(/^the /i, '')
  if (words === '') return null
  return readEdtf(words) ?? readOpen(words) ?? readRange(words) ?? readOne(words)
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}

const PART = /^\d{2}(?:\d\d|\dX|XX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?$/

function readEdtf(words: string): string | null {
  const ends = words.split('/')
  if (ends.length === 1) return PART.test(words) && isPossible(words) ? words : null
  const [from, to] = ends
  if (ends.length > 2 || from === undefined || to === undefined) return null
  const isEnd = (end: string) => end === '..' || (PART.test(end) && isPossible(end))
  if (!isEnd(from) || !isEnd(to) || (from === '..' && to === '..')) return null
  return from === '..' || to === '..' ? `${from}/${to}` : interval(from, to)
}

function readOpen(words: string): string | null {
  const since = /^(?:since|from|after) (.+?)(?: onwards?| on)?$/i.exec(words)
  if (since !== null && !/ (?:to|until|till|and) |-(?=\d)/.test(since[1]!))
    return ended(readOne(since[1]!), 'from')
  const until = /^(?:until|till|by|before|up to) (.+)$/i.exec(words)
  return until === null ? null : ended(readOne(until[1]!), 'until')
}

const ended = (date: string | null, end: 'from' | 'until'): string | null =>
  date === null || date.includes('/') ? null : end === 'from' ? `${date}/..` : `../${date}`

function readRange(words: string): string | null {
  // "2012/13" and "1988-94": years of one century.
  const years = /^(\d{2})(\d{2})[-/](\d{2})$/.exec(words)
  if (years !== null && Number(years[3]) > 12)
    return interval(`${years[1]}${years[2]}`, `${years[1]}${years[3]}`)
  // "3-17 May 2017" and "May-July 2017": the end says what both share.
  const days = /^(\d{1,2}) ?(?:-|to|and) ?(\d{1,2} \p{L}+ \d{4})$/iu.exec(words)
  if (days !== null) return both(`${days[1]} ${days[2]!.replace(/^\d+ /, '')}`, days[2]!)
  const months = /^(\p{L}+) ?(?:-|to|and) ?(\p{L}+ \d{4})$/iu.exec(words)
  if (months !== null && monthOf(months[1]!) !== null)
    return both(`${months[1]} ${months[2]!.slice(-4)}`, months[2]!)
  const ends = /^(?:between |from )?(.+?)(?: ?- ?| (?:to|until|till|and) )(.+)$/i.exec(words)
  return ends === null ? null : both(ends[1]!, ends[2]!)
}

function both(from: string, to: string): string | null {
  const [start, end] = [readOne(from), readOne(to)]
  return start === null || end === null || `${start}${end}`.includes('/') ? null : interval(start, end)
}

const interval = (from: string, to: string): string | null => {
  const key = (end: string) => end.replace(/[?~%]$/, '').replaceAll('X', '0')
  return key(from) <= key(to) || key(to).startsWith(key(from)) ? `${from}/${to}` : null
}

function readOne(words: string): string | null {
  const doubt = /^(?:(c\.|ca\.?|circa|about|around|approximately)|(possibly|perhaps|probably)) ?(.+)$/i.exec(
    words,
  )
  if (doubt !== null) return marked(readPlain(doubt[3]!), doubt[1] === undefined ? '?' : '~')
  return words.endsWith('?')
    ? marked(readPlain(words.slice(0, -1).trim()), '?')
    : (readPart(words) ?? readPlain(words))
}

const marked = (date: string | null, mark: string): string | null =>
  date === null
    ? null
    : date
        .split('/')
        .map((end) => end.replace(/[?~%]?$/, mark))
        .join('/')

function readPart(words: string): string | null {
  const part = /^(early|mid|late)[ -](?:the )?(?:(\d{3})0s|(\p{L}+) (\d{4})|(\d{4}))$/iu.exec(words)
  if (part === null) return null
  const [, which, decade, month, monthYear, year] = part
  const at = which!.toLowerCase() as 'early' | 'mid' | 'late'
  if (decade !== undefined) {
    const [from, to] = { early: ['0', '3'], mid: ['4', '6'], late: ['7', '9'] }[at]
    return `${decade}${from}~/${decade}${to}~`
  }
  if (month !== undefined) return marked(readPlain(`${month} ${monthYear}`), '~')
  const [from, to] = { early: ['01', '04'], mid: ['05', '08'], late: ['09', '12'] }[at]
  return `${year}-${from}~/${year}-${to}~`
}

function readPlain(words: string): string | null {
  if (PART.test(words)) return isPossible(words) ? words : null
  const decade = /^(\d{3})0s$/.exec(words)
  if (decade !== null) return `${decade[1]}X`
  const century = /^(\d{1,2})(?:st|nd|rd|th) century$/i.exec(words)
  if (century !== null && Number(century[1]) > 0)
    return `${String(Number(century[1]) - 1).padStart(2, '0')}XX`
  const season = /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})$/i.exec(words)
  if (season !== null) return `${season[2]}-${SEASONS[season[1]!.toLowerCase()]}`
  const day =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>\p{L}+\.?),? (?<year>\d{4})$/iu.exec(words) ??
    /^(?<month>\p{L}+\.?) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/iu.exec(words) ??
    /^(?<month>\p{L}+\.?),? (?<year>\d{4})$/iu.exec(words)
  const month = monthOf(day?.groups?.['month'] ?? '')
  if (day === null || month === null) return null
  const date = `${day.groups?.['year']}-${month}`
  const number = day.groups?.['day']
  const whole = number === undefined ? date : `${date}-${number.padStart(2, '0')}`
  return isPossible(whole) ? whole : null
}

/** "03" for "March" and for "Mar."; null for what is no month. */
function monthOf(word: string): string | null {
  const short = word.toLowerCase().replace(/\.$/, '')
  const index =
    short.length < 3
      ? -1
      : MONTHS.findIndex((month) => month.startsWith(short) || (short === 'sept' && month === 'september'))
  return index === -1 ? null : String(index + 1).padStart(2, '0')
}

/** A month from 1 to 12 or a season, and a day that the month has. */
function isPossible(part: string): boolean {
  const [year, month, day] = part.replace(/[?~%]$/, '').split('-')
  if (month === undefined || month === 'XX') return true
  const number = Number(month)
  if (day === undefined) return (number >= 1 && number <= 12) || (number >= 21 && number <= 24)
  if (number < 1 || number > 12) return false
  if (day === 'XX') return true
  const days = new Date(Date.UTC(Number(year!.replaceAll('X', '0')), number, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= days
}
