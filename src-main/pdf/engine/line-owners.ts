import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline } from 'pdfmake/js/Renderer.js'
import type { Structure } from './build-structure.ts'
import type { Artifact } from './marked-content.ts'
import { StructureElement } from './structure-element.ts'

/** Words of one mark, language and link, which are of one element. */
export const isSameStretch = ({ run: a }: Inline, { run: b }: Inline): boolean =>
  a === b ||
  (a.label === b.label &&
    a.lang === b.lang &&
    a.link === b.link &&
    a.linkToDestination === b.linkToDestination)

/** Tells of which element each word is, and makes elements for links and for words of another language. */
export class LineOwners {
  readonly #structure: Structure
  /** The stretch that each text ended with so far: a link may go on on the next line, and on the next page. */
  readonly #open = new Map<LayoutNode, { readonly inline: Inline; readonly owner: StructureElement }>()

  constructor(structure: Structure) {
    this.#structure = structure
  }

  /** To be asked for the words of a text in their order. */
  ownerOf(inline: Inline, node: LayoutNode | undefined): StructureElement | Artifact {
    const element = this.#structure.elementOf(node)
    if (node === undefined || element === undefined) return 'Pagination'
    const { label, lang, link, linkToDestination } = inline.run
    const base = (label === true ? this.#structure.labelOf(node) : undefined) ?? element
    const open = this.#open.get(node)
    if (open !== undefined && isSameStretch(open.inline, inline)) return open.owner
    let owner = base
    if (lang !== undefined) owner = new StructureElement('Span', owner, { lang })
    if (linkToDestination !== null && base.type !== 'Lbl') owner = new StructureElement('Reference', owner)
    if (link !== null || linkToDestination !== null) owner = new StructureElement('Link', owner)
    this.#open.set(node, { inline, owner })
    return owner
  }
}
