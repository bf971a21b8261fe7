import type { CslDate, CslName, Reference } from '#domain/reference.ts'

/**
 * References as a BibTeX file in UTF-8, one entry each, in the order given; keys are unique in it. The fields are those of
 * BibTeX's standard styles, with `url` and `urldate` of biblatex, which the others pass over.
 * Source: https://ctan.org/pkg/biblatex (manual, sections 2.1 and 2.2)
 */
export function formatBibtex(references: readonly Reference[]): string {
  const taken = new Set<string>()
  return references
    .map((reference) => {
      const stem = keyOf(reference)
      let key = stem
      for (let before = 1; taken.has(key); before++) key = `${stem}${suffix(before)}`
      taken.add(key)
      return formatEntry(reference, key)
    })
    .join('\n')
}

/** b, c, …, z, then -27, -28, …: the first of a name has none. */
const suffix = (before: number): string =>
  before < 26 ? String.fromCodePoint(97 + before) : `-${before + 1}`

const TYPES: Readonly<Record<string, string>> = {
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  manuscript: 'unpublished',
}

/** What holds the work: a journal for an article, a book for a chapter. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
}

function formatEntry(reference: Reference, key: string): string {
  const type = TYPES[reference.type] ?? 'misc'
  const container = reference['container-title']
  const [year, month] = reference.issued?.['date-parts']?.[0] ?? []
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', names(reference.author)],
    ['editor', names(reference.editor)],
    // A second pair of braces keeps the capitals as they are.
    ['title', reference.title === undefined ? undefined : `{${escape(plain(reference.title))}}`],
    [CONTAINERS[type] ?? 'howpublished', escaped(container)],
    [type === 'techreport' ? 'institution' : 'publisher', escaped(reference.publisher)],
    ['address', escaped(reference['publisher-place'])],
    ['type', escaped(reference.genre)],
    ['series', escaped(reference['collection-title'])],
    ['number', escaped(reference.number ?? reference['collection-number'])],
    ['chapter', escaped(reference['chapter-number'])],
    ['pages', escaped(reference.page)?.replace(/\s*[-\u2010-\u2015]+\s*/g, '--')],
    ['year', year === undefined ? escaped(reference.issued?.literal) : String(year)],
    ['month', MONTHS[(month ?? 0) - 1]],
    ['isbn', escaped(reference.ISBN)],
    ['url', reference.URL?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', isoDate(reference.accessed)],
    ['language', escaped(reference.language)],
    ['note', noteOf(reference)],
  ]
  const lines = fields
    .filter((field): field is readonly [string, string] => field[1] !== undefined && field[1] !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},`)
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "shiriyev2019": ASCII letters and digits, as every BibTeX program takes them. */
function keyOf(reference: Reference): string {
  const [first] = reference.author ?? reference.editor ?? []
  const name = first === undefined ? reference.id : 'literal' in first ? first.literal : first.family
  const ascii = name
    .replace(/[əƏ]/g, 'e')
    .replace(/[ıİ]/g, 'i')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
  const year = reference.issued?.['date-parts']?.[0]?.[0]
  const stem = ascii === '' ? reference.id.replace(/[^A-Za-z0-9]/g, '').toLowerCase() : ascii
  return `${stem === '' ? 'work' : stem}${year ?? ''}`
}

/** "Family, Given and Family, Given"; what is no person's name stands in braces, so that it is not taken apart. */
function names(list: readonly CslName[] | undefined): string | undefined {
  if (list === undefined || list.length === 0) return undefined
  return list
    .map((name) => {
      if ('literal' in name) return `{${escape(plain(name.literal))}}`
      const family = escape(name.family)
      return name.given === undefined || name.given === null || name.given === ''
        ? `{${family}}`
        : `${family}, ${escape(name.given)}`
    })
    .join(' and ')
}

function noteOf(reference: Reference): string | undefined {
  const circa = reference.issued?.circa === true ? 'The date is approximate.' : ''
  return [circa, escaped(reference.note) ?? ''].filter((part) => part !== '').join(' ')
}

function isoDate(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts']?.[0]
  return parts?.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-')
}

/** CSL's marks for italics and the like have no meaning here. */
const plain = (text: string): string => text.replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>/g, '')

const escaped = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escape(plain(text))

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Characters that TeX would act on; braces go, since one without its fellow ends the field. */
const escape = (text: string): string =>
  text
    .replace(/[{}]/g, '')
    .replace(/[\\~^&%$#_]/g, (character) => SPECIAL[character] ?? `\\${character}`)
    .replace(/\s+/g, ' ')
    .trim()
