import { Node, type NodeViewRenderer } from '@tiptap/core'
import { isId, isIdList } from './guards.ts'

/** How a node is drawn in the window; without one (in a test) it is its plain HTML. */
export type View = NodeViewRenderer | null

/** An element that carries a record: `data-evidence` names the kind, the attributes are data. */
const tagOf = (kind: string) => `div[data-evidence="${kind}"]`

/** What a record's block shares: one piece, selectable and draggable as a whole. */
const block = { group: 'block', atom: true, selectable: true, draggable: true, defining: true } as const

const textAttribute = (element: HTMLElement, name: string): string => element.getAttribute(name) ?? ''

export const quotationBlock = (view: View) =>
  Node.create({
    name: 'quotation',
    ...block,
    addAttributes: () => ({ quotationId: { rendered: false } }),
    parseHTML() {
      const getAttrs = (element: HTMLElement) => {
        const quotationId = textAttribute(element, 'data-id')
        return isId(quotationId) && { quotationId }
      }
      return [{ tag: tagOf('quotation'), getAttrs }]
    },
    renderHTML: ({ node }) => ['div', { 'data-evidence': 'quotation', 'data-id': node.attrs['quotationId'] }],
    ...(view === null ? {} : { addNodeView: () => view }),
  })

export const tableBlock = (view: View) =>
  Node.create({
    name: 'dataTable',
    ...block,
    addAttributes: () => ({ tableId: { rendered: false }, title: { rendered: false } }),
    parseHTML() {
      const getAttrs = (element: HTMLElement) => {
        const tableId = textAttribute(element, 'data-id')
        return isId(tableId) && { tableId, title: textAttribute(element, 'data-title') }
      }
      return [{ tag: tagOf('table'), getAttrs }]
    },
    renderHTML: ({ node }) => [
      'div',
      { 'data-evidence': 'table', 'data-id': node.attrs['tableId'], 'data-title': node.attrs['title'] },
    ],
    ...(view === null ? {} : { addNodeView: () => view }),
  })

export const timelineBlock = (view: View) =>
  Node.create({
    name: 'timeline',
    ...block,
    addAttributes: () => ({ eventIds: { rendered: false }, title: { rendered: false } }),
    parseHTML() {
      const getAttrs = (element: HTMLElement) => {
        const eventIds = textAttribute(element, 'data-ids').split(' ')
        return isIdList(eventIds) && { eventIds, title: textAttribute(element, 'data-title') }
      }
      return [{ tag: tagOf('timeline'), getAttrs }]
    },
    renderHTML: ({ node }) => [
      'div',
      {
        'data-evidence': 'timeline',
        'data-ids': (node.attrs['eventIds'] as readonly string[]).join(' '),
        'data-title': node.attrs['title'],
      },
    ],
    ...(view === null ? {} : { addNodeView: () => view }),
  })
