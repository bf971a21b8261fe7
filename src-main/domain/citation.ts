import type { CitationItem, CitationStyle, Language } from './draft.ts'
import type { Run, BibliographyEntry } from './document.ts'
import type { Reference } from './reference.ts'

/** One place in the text that cites, with all that it cites there, in reading order. */
export interface CitationCluster {
  /** Stable within a draft's text: `c1`, `c2`, … in reading order. */
  readonly id: string
  readonly items: readonly CitationItem[]
  /** In a note style: the number of the note that it is or stands in. Without one, notes count as they come. */
  readonly note?: number
  /** It stands among the words of a footnote, which end with a stop of their own. */
  readonly inFootnote?: true
}

export interface CitationRequest {
  readonly style: CitationStyle
  readonly language: Language
  /** In reading order. */
  readonly clusters: readonly CitationCluster[]
  readonly references: Readonly<Record<string, Reference>>
  /** Works to be listed though nothing cites them. */
  readonly uncited?: readonly string[]
}

/** `note`: each cluster is a note of its own; `in-text`: it stands where it cites, brackets included. */
export type CitationForm = 'note' | 'in-text'

export const citationForm = (style: CitationStyle): CitationForm =>
  NOTE_STYLES.has(style) ? 'note' : 'in-text'

const NOTE_STYLES: ReadonlySet<CitationStyle> = new Set([
  'chicago-notes',
  'chicago-notes-ibid',
  'chicago-short-notes',
  'mhra',
  'oscola',
])

/** The clusters as a CSL style prints them. */
export interface FormattedCitations {
  readonly form: CitationForm
  readonly clusters: Readonly<Record<string, readonly Run[]>>
  readonly bibliography: readonly BibliographyEntry[]
  /** The works of the bibliography that the text cites; the others are for further reading. */
  readonly cited: ReadonlySet<string>
}
