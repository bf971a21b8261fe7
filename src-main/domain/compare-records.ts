import type { CorrectedValue } from './correction.ts'
import type { Language } from './draft.ts'
import { formatUncertainDate } from './format-date.ts'
import { formatLocator } from './locator.ts'
import type { Quotation } from './quotation.ts'
import type { CslDate, CslName, Reference } from './reference.ts'
import type { TimelineEvent, UncertainDate } from './timeline.ts'

/** Two states of a record by what a briefing prints of them, each under the name of its place. */
export type Stated = readonly (readonly [what: string, value: string])[]

/** What differs; a place that only one of the two has is empty in the other. */
export function changesBetween(before: Stated, after: Stated): readonly CorrectedValue[] {
  const [old, now] = [new Map(before), new Map(after)]
  const places = new Set([...old.keys(), ...now.keys()])
  return [...places].flatMap((what) => {
    const values = { before: old.get(what) ?? '', after: now.get(what) ?? '' }
    return values.before === values.after ? [] : [{ what, ...values, derived: false }]
  })
}

/** By its CSL fields; those that say nothing of the work (its id, our remarks) aside. */
export function stateReference(reference: Reference): Stated {
  return Object.entries(reference)
    .filter(([field]) => field !== 'id' && field !== 'note')
    .map(([field, value]) => [field.replaceAll('-', ' '), sayField(value)])
}

function sayField(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return (value as readonly CslName[]).map(sayName).join('; ')
  if (typeof value === 'object' && value !== null) return sayDate(value as CslDate)
  return value === undefined ? '' : JSON.stringify(value)
}

/** With all its parts that a style may print: particles and suffixes too. */
function sayName(name: CslName): string {
  if ('literal' in name) return name.literal
  const { family, given, ...parts } = name
  const said = [family, given, ...Object.values(parts)].filter((part) => part !== undefined && part !== '')
  return said.map(String).join(', ')
}

function sayDate(date: CslDate): string {
  const days = (date['date-parts'] ?? []).map((parts) =>
    parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'),
  )
  const said = days.length > 0 ? days.join('/') : (date.literal ?? JSON.stringify(date))
  return date.circa === true ? `c. ${said}` : said
}

export function stateQuotation({ selector, ...quotation }: Quotation): Stated {
  const { speaker, locator, sourceId, language, occasion = '', date = '' } = quotation
  return [
    ['words', selector.exact.replace(/\s+/g, ' ').trim()],
    ['speaker', speaker.name],
    ['office', speaker.office ?? ''],
    ['place', formatLocator(locator)],
    ['source', sourceId],
    ['language', language],
    ['occasion', occasion],
    ['date', date],
  ]
}

/** Where the date is another one, its place on a scale is too, and is not told beside it. */
export function changesOfEvent(
  before: TimelineEvent,
  after: TimelineEvent,
  language: Language,
): readonly CorrectedValue[] {
  const changes = changesBetween(stateEvent(before, language), stateEvent(after, language))
  const isDated = changes.some(({ what }) => what === 'date')
  return changes.filter(({ what }) => !isDated || what !== ON_SCALE)
}

const ON_SCALE = 'place on a scale'

function stateEvent(event: TimelineEvent, language: Language): Stated {
  return [
    ['date', formatUncertainDate(event.date, event.sources[0]?.asWritten ?? event.date.edtf, language)],
    ['words', event.what],
    [
      'sources',
      event.sources.map(({ sourceId, locator }) => `${sourceId}, ${formatLocator(locator)}`).join('; '),
    ],
    [ON_SCALE, sayDays(event.date)],
  ]
}

/** Where a scale of time sets it, however its date is said. */
const sayDays = ({ earliest, latest, approximate }: UncertainDate): string =>
  `${approximate ? '~ ' : ''}${earliest ?? '…'} – ${latest ?? '…'}`
