import type { PdfReference } from 'pdfmake/js/PDFDocument.js'

/** A standard structure type of PDF 1.7, section 14.8.4. */
export type StructureType =
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'Document'
  | 'Sect'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'

/** A stretch of a page's content, by the number that it is marked with there, or a link that can be followed. */
export type Content =
  | { readonly kind: 'marked'; readonly page: PdfReference; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference }

/** An attribute object: names, numbers, and rows of numbers. */
export type Attributes = Readonly<Record<string, string | number | readonly number[]>>

export interface ElementDetails {
  readonly alt?: string | undefined
  readonly lang?: string | undefined
  /** A name in the file of its own, as every note has. */
  readonly id?: string | undefined
  /** Read after all else that holds the same, whatever is added yet. */
  readonly isLate?: boolean
  readonly attributes?: Attributes | undefined
}

/** An element of the structure tree; it has what it holds in the order in which that is read. */
export class StructureElement {
  readonly type: StructureType
  readonly alt: string | undefined
  readonly lang: string | undefined
  readonly id: string | undefined
  attributes: Attributes | undefined
  #parent: StructureElement | null
  #kids: (StructureElement | Content)[] = []
  readonly #late: StructureElement[] = []

  constructor(type: StructureType, parent: StructureElement | null, details: ElementDetails = {}) {
    this.type = type
    this.alt = details.alt
    this.lang = details.lang
    this.id = details.id
    this.attributes = details.attributes
    this.#parent = parent
    if (parent !== null) (details.isLate === true ? parent.#late : parent.#kids).push(this)
  }

  get parent(): StructureElement | null {
    return this.#parent
  }

  get kids(): readonly (StructureElement | Content)[] {
    return this.#late.length === 0 ? this.#kids : [...this.#kids, ...this.#late]
  }

  get last(): StructureElement | null {
    const last = this.#kids.at(-1)
    return last instanceof StructureElement ? last : null
  }

  add(content: Content): void {
    this.#kids.push(content)
  }

  /** Puts it first in another element. */
  moveInto(parent: StructureElement): void {
    const { parent: before } = this
    if (before !== null) before.#kids = before.#kids.filter((kid) => kid !== this)
    parent.#kids.unshift(this)
    this.#parent = parent
  }
}
