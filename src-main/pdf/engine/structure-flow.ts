import { StructureElement } from './structure-element.ts'

type Level = 1 | 2 | 3 | 4 | 5 | 6

/** Where elements are added one after another: in the document or in one that holds others. */
export class StructureFlow {
  readonly #base: StructureElement
  /** The item whose body this is. */
  readonly item: StructureElement | null
  /** Open sections of the document, the innermost last; null where headings make none. */
  readonly #sections: { readonly level: Level; readonly element: StructureElement }[] | null
  #list: StructureElement | null = null
  #item: StructureElement | null = null

  constructor(base: StructureElement, item: StructureElement | null = null) {
    this.#base = base
    this.item = item
    this.#sections = base.type === 'Document' ? [] : null
    if (base.type === 'L') this.#list = base
  }

  /** Ends a list that was implied, and says what the next element goes into. */
  goOn(): StructureElement {
    this.#item = null
    if (this.#base.type !== 'L') this.#list = null
    return this.#open
  }

  get #open(): StructureElement {
    return this.#sections?.at(-1)?.element ?? this.#base
  }

  /** A section for a heading, in the nearest of a higher level; the title of the document has none. */
  beginSection(level: Level): void {
    const sections = this.#sections
    if (sections === null || level === 1) return
    while (sections.length > 0 && sections.at(-1)!.level >= level) sections.pop()
    sections.push({ level, element: new StructureElement('Sect', this.goOn()) })
  }

  /** The mark of an item, which begins it. */
  beginItem(): StructureElement {
    this.#item = this.#newItem()
    return new StructureElement('Lbl', this.#item)
  }

  /** The body of the item that its mark began, or of one that has none. */
  body(): StructureElement {
    const item = this.#item ?? this.#newItem()
    this.#item = null
    return new StructureElement('LBody', item)
  }

  #newItem(): StructureElement {
    this.#list ??= new StructureElement('L', this.#open)
    return new StructureElement('LI', this.#list)
  }
}
