import { Node } from '@tiptap/core'
import type { View } from './evidence-blocks.ts'
import { parseCitationItems } from './guards.ts'

/** A citation in the running text: a chip that names works and places in them. */
export const citation = (view: View) =>
  Node.create({
    name: 'citation',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ items: { rendered: false } }),
    parseHTML() {
      const getAttrs = (element: HTMLElement) => {
        const items = parseCitationItems(element.getAttribute('data-citation') ?? '')
        return items !== null && { items }
      }
      return [{ tag: 'span[data-citation]', getAttrs }]
    },
    renderHTML: ({ node }) => ['span', { 'data-citation': JSON.stringify(node.attrs['items']) }],
    ...(view === null ? {} : { addNodeView: () => view }),
  })
