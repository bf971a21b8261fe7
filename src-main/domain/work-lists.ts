import type { CitationStyle, Draft, Language, WorkLists } from './draft.ts'
import type { BibliographyEntry, BibliographyList } from './document.ts'
import { bibliographyTitle, documentTerms } from './document-terms.ts'

export const ONE_LIST: WorkLists = { primary: [], further: [] }

export const workListsOf = ({ workLists }: Pick<Draft, 'workLists'>): WorkLists => workLists ?? ONE_LIST

/**
 * The entries under their headings, each in the order of its style: primary and secondary sources where any are primary, else
 * all that are cited, then further reading. A list without entries is left out.
 */
export function divideBibliography(
  entries: readonly BibliographyEntry[],
  cited: ReadonlySet<string>,
  { primary }: WorkLists,
  style: CitationStyle,
  language: Language,
): readonly BibliographyList[] {
  const terms = documentTerms(language)
  const seen = entries.filter(({ sourceId }) => cited.has(sourceId))
  const isPrimary = ({ sourceId }: BibliographyEntry): boolean => primary.includes(sourceId)
  const further = entries.filter(({ sourceId }) => !cited.has(sourceId))
  const lists = seen.some(isPrimary)
    ? [
        { title: terms.primarySources, entries: seen.filter(isPrimary) },
        { title: terms.secondarySources, entries: seen.filter((entry) => !isPrimary(entry)) },
      ]
    : [{ title: bibliographyTitle(style, language), entries: seen }]
  return [...lists, { title: terms.furtherReading, entries: further }].filter(
    (list) => list.entries.length > 0,
  )
}
