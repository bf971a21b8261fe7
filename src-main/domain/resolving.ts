import type { CitationItem, Language, Snapshots } from './draft.ts'
import type { Run } from './document.ts'
import type { DocumentTerms } from './document-terms.ts'
import type { BlockName, NumberedBlock } from './number-blocks.ts'

/** The work that a source is an edition of, by the source's id; a source that is not in it is a work of its own. */
export type Works = ReadonlyMap<string, string>

/** Takes citations and footnotes in reading order and gives what stands for them in the text. */
export interface Apparatus {
  /** How a citation appears where it cites. In a footnote, whose number is given, it stands among the words. */
  cite(items: readonly CitationItem[], footnote: number | null): readonly Run[]
  /** Numbers a footnote, has its runs made, and gives its call. */
  footnote(runs: (number: number) => readonly Run[]): Run
}

/** What resolving a block needs to know besides the block. */
export interface Resolving {
  readonly language: Language
  readonly terms: DocumentTerms
  /** Everything that the text names is there. */
  readonly records: Snapshots
  readonly works: Works
  readonly apparatus: Apparatus
  /** What cross-references lead to, by anchor. */
  readonly names: ReadonlyMap<string, BlockName>
  /** The number of the block that is resolved now; called once for each that has one, in reading order. */
  readonly nextNumber: () => NumberedBlock
  /** Told of each cross-reference that leads nowhere. */
  readonly lose: (target: string) => void
}
