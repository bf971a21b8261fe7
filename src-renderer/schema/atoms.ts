import { Node, type NodeViewRenderer } from '@tiptap/core'
import { copiedAttributes } from './copied-attributes.ts'

/** How a node is drawn in the window; without one (in a test) it is its plain HTML. */
export type View = NodeViewRenderer | null

interface Atom {
  readonly name: string
  readonly place: 'block' | 'inline'
  /** The attributes that it must have. */
  readonly attributes: readonly string[]
  /** Can a cross-reference lead to it? Then it has an `id`, null until one does. */
  readonly anchored?: boolean
}

/**
 * A node that is one piece, all of whose content is attributes. On the clipboard it is an element that names the node
 * in `data-draft-node` and holds the attributes as JSON in `data-attributes`.
 */
function atom({ name, place, attributes, anchored = false }: Atom): (view: View) => Node {
  const tag = place === 'block' ? 'div' : 'span'
  return (view) =>
    Node.create({
      name,
      group: place,
      inline: place === 'inline',
      atom: true,
      selectable: true,
      draggable: place === 'block',
      defining: place === 'block',
      addAttributes: () => ({
        ...Object.fromEntries(attributes.map((key) => [key, { isRequired: true, rendered: false }])),
        ...(anchored ? { id: { default: null, rendered: false } } : {}),
      }),
      parseHTML() {
        const getAttrs = (element: HTMLElement) =>
          attributes.length === 0
            ? null
            : (copiedAttributes(name, element.getAttribute('data-attributes') ?? '') ?? false)
        return [{ tag: `${tag}[data-draft-node="${name}"]`, getAttrs }]
      },
      renderHTML: ({ node }) => [
        tag,
        {
          'data-draft-node': name,
          ...(attributes.length === 0 ? {} : { 'data-attributes': JSON.stringify(node.attrs) }),
        },
      ],
      ...(view === null ? {} : { addNodeView: () => view }),
    })
}

export const quotation = atom({
  name: 'quotation',
  place: 'block',
  attributes: ['quotationId', 'form', 'lead', 'shown'],
})

export const dataTable = atom({
  name: 'dataTable',
  place: 'block',
  attributes: ['tableId', 'title', 'view'],
  anchored: true,
})

export const chart = atom({
  name: 'chart',
  place: 'block',
  attributes: ['tableId', 'title', 'form', 'view', 'alt'],
  anchored: true,
})

export const timeline = atom({
  name: 'timeline',
  place: 'block',
  attributes: ['eventIds', 'title', 'form', 'order'],
  anchored: true,
})

export const image = atom({
  name: 'image',
  place: 'block',
  attributes: ['blob', 'mediaType', 'width', 'height', 'title', 'source', 'alt'],
  anchored: true,
})

/** The contents list, made from the headings. */
export const contents = atom({ name: 'contents', place: 'block', attributes: [] })

/** A citation in the running text: a chip that names works and places in them. */
export const citation = atom({ name: 'citation', place: 'inline', attributes: ['items'] })

/** Words of a source in the running text. */
export const inlineQuotation = atom({
  name: 'inlineQuotation',
  place: 'inline',
  attributes: ['quotationId', 'shown'],
})

/** "Table 2": what the block with the id `target` is called. */
export const crossReference = atom({ name: 'crossReference', place: 'inline', attributes: ['target'] })
