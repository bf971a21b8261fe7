import { Extension } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/

/**
 * Ids of what a cross-reference can lead to stay unique: a copy of a block that has one comes without it. What is cut
 * and pasted keeps its id, and what led to it still does.
 */
export const Anchors = Extension.create({
  name: 'anchors',
  addGlobalAttributes: () => [
    {
      types: ['heading', 'box'],
      attributes: {
        id: {
          default: null,
          parseHTML: (element) => {
            const id = element.getAttribute('data-anchor')
            return id !== null && ID.test(id) ? id : null
          },
          renderHTML: ({ id }) => (id === null ? {} : { 'data-anchor': id as string }),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, after) {
        if (!transactions.some((tr) => tr.docChanged) || transactions.some(isHistoryTransaction)) return null
        return withoutCopiedIds(transactions, after)
      },
    }),
  ],
})

/** Takes the id from each block that came in while another block had it; null where there is none. */
export function withoutCopiedIds(
  transactions: readonly Transaction[],
  state: EditorState,
): Transaction | null {
  const arrived = arrivals(transactions, state.doc)
  if (arrived.size === 0) return null
  const owners = new Map<string, number>()
  state.doc.descendants((node, at) => {
    const id = anchorOf(node)
    // The first that did not just arrive keeps the id; else the first of all.
    if (id !== null && (!owners.has(id) || (arrived.has(owners.get(id)!) && !arrived.has(at))))
      owners.set(id, at)
    return node.isBlock && !node.isTextblock
  })
  const copies = [...arrived].filter(([at, id]) => owners.get(id) !== at)
  if (copies.length === 0) return null
  const { tr } = state
  for (const [at] of copies) tr.setNodeAttribute(at, 'id', null)
  return tr
}

/** Blocks with an id that begin in what the transactions put in: the place of each, with its id. */
function arrivals(transactions: readonly Transaction[], doc: Node): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  transactions.forEach((tr, i) => {
    const later = transactions.slice(i + 1)
    tr.mapping.maps.forEach((map, step) => {
      map.forEach((_oldStart, _oldEnd, start, end) => {
        const settle = (at: number, side: 1 | -1): number =>
          later.reduce(
            (place, next) => next.mapping.map(place, side),
            tr.mapping.slice(step + 1).map(at, side),
          )
        const [from, to] = [settle(start, -1), settle(end, 1)]
        if (to <= from) return
        doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
          const id = anchorOf(node)
          if (id !== null && at >= from) found.set(at, id)
          return node.isBlock && !node.isTextblock
        })
      })
    })
  })
  return found
}

/** The id of a block that a cross-reference can lead to; null where it has none. */
export const anchorOf = (node: Node): string | null =>
  node.isBlock && typeof node.attrs['id'] === 'string' ? node.attrs['id'] : null
