import type { CitationItem, CitationStyle, Language } from './draft.ts'
import type { Run, BibliographyEntry } from './document.ts'
import type { Reference } from './reference.ts'

/** One place in the text that cites, with all that it cites there, in reading order. */
export interface CitationCluster {
  /** Stable within a draft's text: `c1`, `c2`, … in reading order. */
  readonly id: string
  readonly items: readonly CitationItem[]
}

export interface CitationRequest {
  readonly style: CitationStyle
  readonly language: Language
  /** In reading order. */
  readonly clusters: readonly CitationCluster[]
  readonly references: Readonly<Record<string, Reference>>
}

/** The clusters as a CSL style prints them. */
export interface FormattedCitations {
  /** `note`: each cluster is a note of its own; `in-text`: it stands where it cites, brackets included. */
  readonly form: 'note' | 'in-text'
  readonly clusters: Readonly<Record<string, readonly Run[]>>
  readonly bibliography: readonly BibliographyEntry[]
}
