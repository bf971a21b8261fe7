import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { heldIn } from './laid-out.ts'
import type { Tag } from './pdf-node.ts'
import { StructureElement } from './structure-element.ts'
import { StructureFlow } from './structure-flow.ts'

/** The structure of a document, and the elements that what is drawn of its nodes belongs to. */
export interface Structure {
  readonly root: StructureElement
  /** None: it is not read. */
  elementOf(node: LayoutNode | undefined): StructureElement | undefined
  /** Of the mark that begins a text. */
  labelOf(node: LayoutNode): StructureElement | undefined
}

/** Made of a content that was laid out, and of the notes at the feet of its pages, by number; `language` is the document's, BCP 47. */
export function buildStructure(
  content: readonly LayoutNode[],
  notes: ReadonlyMap<number, LayoutNode>,
  language: string,
): Structure {
  const builder = new StructureBuilder(notes, language)
  const flow = new StructureFlow(builder.root)
  for (const node of content) builder.walk(node, flow)
  return builder
}

class StructureBuilder implements Structure {
  readonly root: StructureElement
  readonly #elements = new Map<LayoutNode, StructureElement>()
  readonly #labels = new Map<LayoutNode, StructureElement>()
  readonly #notes: ReadonlyMap<number, LayoutNode>
  #level = 0

  constructor(notes: ReadonlyMap<number, LayoutNode>, language: string) {
    this.#notes = notes
    this.root = new StructureElement('Document', null, { lang: language })
  }

  elementOf(node: LayoutNode | undefined): StructureElement | undefined {
    return node === undefined ? undefined : this.#elements.get(node)
  }

  labelOf(node: LayoutNode): StructureElement | undefined {
    return this.#labels.get(node)
  }

  walk(node: LayoutNode, flow: StructureFlow): void {
    const { tag } = node
    if (node._span === true || tag === 'Artifact') return
    if (node.text !== undefined) this.#take(node, this.#begin(tag ?? 'P', node, flow), flow.item)
    else if (tag === undefined) for (const held of heldIn(node)) this.walk(held, flow)
    else if (tag === 'Table' && node.table !== undefined) this.#table(node, flow)
    else {
      const element = this.#begin(tag, node, flow)
      if (tag === 'TOC') this.#contents(node, element)
      else if (tag === 'Figure') this.#takeAll(node, element)
      else {
        const inner = new StructureFlow(element, tag === 'LBody' ? element.parent : null)
        for (const held of heldIn(node)) this.walk(held, inner)
      }
    }
  }

  #begin(tag: Exclude<Tag, 'Artifact'>, node: LayoutNode, flow: StructureFlow): StructureElement {
    const { alt, lang, numbering } = node
    switch (tag) {
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6': {
        const level = Number(tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6
        flow.beginSection(level)
        // Who moves from heading to heading misses a level that is left out.
        this.#level = Math.min(level, this.#level + 1)
        return new StructureElement(`H${this.#level as typeof level}`, flow.goOn(), { lang })
      }
      case 'Lbl':
        return flow.beginItem()
      case 'LBody':
        return flow.body()
      case 'L':
        return new StructureElement('L', flow.goOn(), {
          lang,
          attributes: numbering === undefined ? undefined : { O: 'List', ListNumbering: numbering },
        })
      case 'Note':
        return new StructureElement('Note', flow.goOn(), { lang, id: node.id })
      default:
        return new StructureElement(tag, flow.goOn(), { alt, lang })
    }
  }

  /** A text is of its element, but for the mark that may begin it. */
  #take(node: LayoutNode, element: StructureElement, around: StructureElement | null): void {
    this.#elements.set(node, element)
    if (typeof node.text === 'string' || node.text === undefined) return
    for (const { footnote } of node.text) if (footnote !== undefined) this.#note(footnote, element)
    if (node.text[0]?.label !== true) return
    const item = element.type === 'LBody' ? element.parent : around
    if (element.type === 'Note') this.#labels.set(node, new StructureElement('Lbl', element))
    else if (item !== null) {
      const label = new StructureElement('Lbl', item)
      label.moveInto(item)
      this.#labels.set(node, label)
    }
  }

  /** A note is read after the paragraph that calls it, or last in an element that holds text itself. */
  #note(number: number, caller: StructureElement): void {
    const node = this.#notes.get(number)
    if (node === undefined) return
    const isInFlow = caller.type === 'P' || /^H\d$/.test(caller.type)
    const details = { lang: node.lang, id: node.id, isLate: !isInFlow }
    this.#take(node, new StructureElement('Note', isInFlow ? caller.parent : caller, details), null)
  }

  #takeAll(node: LayoutNode, element: StructureElement): void {
    this.#elements.set(node, element)
    for (const held of heldIn(node)) this.#takeAll(held, element)
  }

  #table(node: LayoutNode, flow: StructureFlow): void {
    const place = flow.goOn()
    const { last } = place
    const table = new StructureElement('Table', place, { lang: node.lang })
    if (last?.type === 'Caption') last.moveInto(table)
    const { body, headerRows = 0 } = node.table!
    const head = headerRows > 0 ? new StructureElement('THead', table) : null
    const rows = new StructureElement('TBody', table)
    for (const [i, cells] of body.entries()) {
      const isHead = i < headerRows
      const row = new StructureElement('TR', isHead ? head : rows)
      for (const [column, cell] of cells.entries()) {
        if (cell._span === true) continue
        const scope = isHead ? 'Column' : node.rowHeads === true && column === 0 ? 'Row' : null
        this.#cell(cell, row, scope)
      }
    }
  }

  #cell(cell: LayoutNode, row: StructureElement, scope: 'Column' | 'Row' | null): void {
    const { colSpan = 1, rowSpan = 1 } = cell
    const attributes = {
      ...(scope === null ? {} : { Scope: scope }),
      ...(colSpan > 1 ? { ColSpan: colSpan } : {}),
      ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    }
    const element = new StructureElement(scope === null ? 'TD' : 'TH', row, {
      lang: cell.lang,
      attributes: Object.keys(attributes).length === 0 ? undefined : { O: 'Table', ...attributes },
    })
    if (cell.text !== undefined) this.#take(cell, element, null)
    else this.walk(cell, new StructureFlow(element))
  }

  #contents(node: LayoutNode, list: StructureElement): void {
    for (const cells of node.table?.body ?? []) {
      const entry = new StructureElement('TOCI', list)
      for (const cell of cells) this.#takeAll(cell, entry)
    }
  }
}
