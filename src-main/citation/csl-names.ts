import type { CitationStyle } from '#domain/draft.ts'

/**
 * The name that each of our styles has in the CSL repository: independent styles all (a dependent one is only a pointer to
 * another).
 */
export const CSL_NAMES: Readonly<Record<CitationStyle, string>> = {
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-notes-ibid': 'chicago-fullnote-bibliography-with-ibid',
  'chicago-short-notes': 'chicago-note-bibliography',
  apa: 'apa',
  harvard: 'harvard-cite-them-right',
  mhra: 'modern-humanities-research-association',
  oscola: 'oscola',
  mla: 'modern-language-association',
  ieee: 'ieee',
}

/** Its works have numbers in the order in which they are first cited, and the list is in that order. */
export const isNumbered = (style: CitationStyle): boolean => style === 'ieee'
