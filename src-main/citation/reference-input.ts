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
  const fields = Object.entries(reference).map(([name, value]) => [
    name,
    typeof value === 'string' ? keepNames(withoutMarks(value), name) : cleaned(value),
  ])
  return {
    ...Object.fromEntries(fields),
    ...(style === 'chicago-author-date' ? { issued: sayCirca(reference.issued, language) } : {}),
    id,
    // citeproc wraps a work of a citation only where it has this.
    system_id: id,
  }
}

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
