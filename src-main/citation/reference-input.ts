import type { CitationStyle, Language } from '#domain/draft.ts'
import { documentTerms } from '#domain/document-terms.ts'
import type { CslDate, Reference } from '#domain/reference.ts'
import { withoutMarks } from './citation-markup.ts'

/** A reference as citeproc is to have it: rid of our marks, its doubt and its names kept where a style would lose them. */
export function referenceInput(
  reference: Reference,
  id: string,
  style: CitationStyle,
  language: Language,
): object {
  const { title } = reference
  const fields = Object.entries(reference).map(([name, value]) => [
    name,
    typeof value === 'string' ? keepNames(withoutMarks(value), name) : cleaned(value),
  ])
  const foreign = title !== undefined && reference.language === undefined && !looksEnglish(title)
  return {
    ...(title?.includes(': ') === true ? { 'title-short': keepNames(mainTitle(title), 'title') } : {}),
    ...Object.fromEntries(fields),
    type: typeFor(reference, style),
    ...(foreign ? { language: UNKNOWN_LANGUAGE } : {}),
    ...(style === 'chicago-author-date' ? { issued: sayCirca(reference.issued, language) } : {}),
    id,
    // citeproc wraps a work of a citation only where it has this.
    system_id: id,
  }
}

/** ISO 639's code for a language that is not known. Only titles that may be English are set in headline case. */
const UNKNOWN_LANGUAGE = 'und'

const looksEnglish = (title: string): boolean => !/[^\P{L}\p{Script=Latin}]|[əƏğĞıİşŞ]/u.test(title)

/** Without the subtitle, as later notes name a work that has no short title of its own. */
const mainTitle = (title: string): string => withoutMarks(title.slice(0, title.indexOf(': ')))

/** OSCOLA cites a report that has an ISBN as a book, and another as a paper (4th edition, 3.4.1). */
const typeFor = ({ type, ISBN }: Reference, style: CitationStyle): string =>
  style === 'oscola' && type === 'report' && ISBN !== undefined && ISBN !== '' ? 'book' : type

/** Titles are set in headline case; a web address used as a name ("Commentary.eu") keeps its own. */
function keepNames(text: string, field: string): string {
  if (!/title/.test(field)) return text
  return text.replace(/\b[\p{L}\d-]+\.\p{Ll}{2,}\b/gu, (name) => `<span class="nocase">${name}</span>`)
}

/** Chicago's author–date style as CSL has it prints an uncertain year as if it were certain. */
function sayCirca(issued: CslDate | undefined, language: Language): CslDate | undefined {
  const year = issued?.['date-parts']?.[0]?.[0]
  if (issued?.circa !== true || year === undefined) return issued
  return { literal: `${documentTerms(language).circa}\u00a0${year}` }
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]))
}
