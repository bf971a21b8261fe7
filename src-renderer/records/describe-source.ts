import type { Library } from '#domain/library.ts'
import type { CslName, Reference } from '#domain/reference.ts'
import type { Source } from '#domain/source.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const titleOf = (reference: Reference): string =>
  reference.title ?? reference['title-short'] ?? reference['container-title'] ?? 'Untitled'

const nameOf = (name: CslName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter((part) => part !== undefined).join(' ')

/** "Zaur Shiriyev", "Leyla Rahimova and Orxan Karimli"; says where nobody is named. */
export function authorsOf({ author, editor }: Reference): string {
  const names = (author ?? editor ?? []).map(nameOf)
  if (names.length === 0) return 'No author named'
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
}

/** "17 May 2017", "March 2019", "c. 2012"; says where there is none. */
export function issuedWords({ issued }: Reference): string {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? []
  if (year === undefined) return issued?.literal ?? 'no date'
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year]
  return `${issued?.circa === true ? 'c. ' : ''}${words.filter((word) => word !== undefined).join(' ')}`
}

/** Where it came out: the journal, book or site, then the publisher. */
export const placeOf = (reference: Reference): string =>
  [reference['container-title'], reference['collection-title'], reference.publisher]
    .filter((part, i, all) => part !== undefined && all.indexOf(part) === i)
    .join(', ')

const KINDS: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'chapter',
  report: 'report',
  webpage: 'web page',
}

/** What an edition of a work is, beside another: "the research paper", "the web chapter" where its places have no pages. */
export function editionName({ genre, type, URL }: Reference, hasPages: boolean): string {
  const kind = genre?.toLowerCase() ?? KINDS[type] ?? 'other edition'
  return !hasPages && URL !== undefined && !kind.startsWith('web') ? `the web ${kind}` : `the ${kind}`
}

/** What the shelf says under a title: the author, where and when. */
export const shelfLine = (reference: Reference): string =>
  [authorsOf(reference), placeOf(reference), issuedWords(reference)].filter((part) => part !== '').join(' · ')

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** "24 quotations · 5 tables · 31 events"; says where there is nothing. */
export function countsLine({ id }: Source, { quotations, tables, events }: Library): string {
  const counts = [
    [quotations.filter(({ sourceId }) => sourceId === id).length, 'quotation'],
    [tables.filter(({ sourceIds }) => sourceIds.includes(id)).length, 'table'],
    [events.filter(({ sources }) => sources.some(({ sourceId }) => sourceId === id)).length, 'event'],
  ] as const
  const said = counts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))
  return said.length === 0 ? 'Reference alone' : said.join(' · ')
}

/** Works first, each followed by its other editions, so that what is one witness stands together. */
export function inOrder(sources: readonly Source[]): readonly Source[] {
  const ids = new Set(sources.map(({ id }) => id))
  const isWork = ({ editionOf }: Source) => editionOf === null || !ids.has(editionOf)
  return sources
    .filter(isWork)
    .flatMap((work) => [
      work,
      ...sources.filter(({ editionOf, id }) => editionOf === work.id && id !== work.id),
    ])
}

/** Editions of one work count once. */
export const countWorks = (sources: readonly Source[]): number =>
  new Set(sources.map(({ id, editionOf }) => editionOf ?? id)).size
