import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type { PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { StructureElement } from './structure-element.ts'

/** Drawn and not read: what is repeated on pages, or the page's layout. */
export type Artifact = 'Pagination' | 'Layout'

/** A file whose pages are drawn one after another. */
interface Pages {
  readonly page: PDFDocument['page']
  addOperators(operators: string): void
}

/**
 * Marks what is written into the pages of a PDF with what it is part of. Content of one element that is drawn in one go
 * has one mark.
 */
export class MarkedContent {
  readonly #pdf: Pages
  /** By the number that a page or an annotation has in the parent tree: the elements of its content, or its own. */
  readonly owners: (StructureElement | StructureElement[])[] = []
  #page: { readonly dictionary: PdfReference; readonly owners: StructureElement[] } | null = null
  #open: StructureElement | Artifact | null = null
  /** How many marks there are so far. */
  opened = 0

  constructor(pdf: Pages) {
    this.#pdf = pdf
  }

  /** All that is written from now on is of it. */
  mark(owner: StructureElement | Artifact): void {
    if (owner === this.#open) return
    this.end()
    this.#open = owner
    this.opened++
    if (typeof owner === 'string') {
      this.#pdf.addOperators(`/Artifact <</Type /${owner}>> BDC`)
      return
    }
    const { dictionary, owners } = this.#onPage()
    const id = owners.push(owner) - 1
    owner.add({ kind: 'marked', page: dictionary, id })
    this.#pdf.addOperators(`/${owner.type} <</MCID ${id}>> BDC`)
  }

  /** Ends the mark that is open; to be called before a page ends. */
  end(): void {
    if (this.#open === null) return
    this.#pdf.addOperators('EMC')
    this.#open = null
  }

  /** Makes an annotation of the page part of an element; its number in the parent tree. */
  own(annotation: PdfReference, owner: StructureElement): number {
    owner.add({ kind: 'annotation', page: this.#pdf.page.dictionary, annotation })
    return this.owners.push(owner) - 1
  }

  #onPage(): { readonly dictionary: PdfReference; readonly owners: StructureElement[] } {
    const { dictionary } = this.#pdf.page
    if (this.#page?.dictionary !== dictionary) {
      this.#page = { dictionary, owners: [] }
      dictionary.data['StructParents'] = this.owners.push(this.#page.owners) - 1
    }
    return this.#page
  }
}
