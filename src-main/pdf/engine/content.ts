import type { PageStyle } from '../page-style.ts'
import type { ContentPart } from './content-part.ts'
import type { PdfNode } from './pdf-node.ts'
import type { NoteRule } from './place-notes.ts'

/** What is laid out. */
export interface Content {
  readonly parts: readonly ContentPart[]
  /** Those for the feet of pages, by number, each one text. */
  readonly notes: ReadonlyMap<number, ContentPart>
  /** Drawn above them. */
  readonly noteRule: NoteRule
  readonly head: (page: number, pages: number) => PdfNode | null
  readonly foot: (page: number, pages: number) => PdfNode
  readonly style: PageStyle
  /** The document's, BCP 47. */
  readonly language: string
}
