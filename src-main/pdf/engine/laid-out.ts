import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Page, PageItem } from 'pdfmake/js/Renderer.js'
import type { PagesAfter } from './insert-pages.ts'
import type { Place } from './place.ts'
import type { NotesPlaced } from './page-notes.ts'

/** What a content came to: where the next one begins that differs late. */
export interface LaidOut {
  readonly nodes: readonly LayoutNode[]
  /** Where each group of nodes began, by the index of its first. */
  readonly places: ReadonlyMap<number, Place>
  /** Without their notes, heads and feet. */
  readonly pages: readonly Page[]
  readonly notes: NotesPlaced
  /** Those that were at hand, by number. */
  readonly noteNodes: ReadonlyMap<number, LayoutNode>
  /** What takes pages of its own, after which page of the text. */
  readonly turned: ReadonlyMap<LayoutNode, PagesAfter<Page>>
}

/** How much of a content is as it was: so many nodes at the beginning, and so many at the end. */
export interface Unchanged {
  readonly first: number
  readonly last: number
}

/** Compares with what was laid out before; a node that calls a changed note is one that has changed. */
export function findUnchanged(
  { nodes: before, noteNodes }: LaidOut,
  nodes: readonly LayoutNode[],
  notes: ReadonlyMap<number, LayoutNode>,
): Unchanged {
  const changed = changedNotes(noteNodes, notes)
  const isSame = (a: LayoutNode | undefined, b: LayoutNode | undefined): boolean =>
    a !== undefined && a === b && (changed.size === 0 || !callsNote(a, changed))
  let first = 0
  while (isSame(nodes[first], before[first])) first++
  let last = 0
  while (isSame(nodes.at(-1 - last), before.at(-1 - last))) last++
  return { first, last: Math.min(last, nodes.length - first, before.length - first) }
}

/** Numbers under which there is another note than before, or none. */
export const changedNotes = (
  before: ReadonlyMap<number, LayoutNode>,
  notes: ReadonlyMap<number, LayoutNode>,
): ReadonlySet<number> =>
  new Set([...before.keys(), ...notes.keys()].filter((number) => before.get(number) !== notes.get(number)))

export function callsNote(node: LayoutNode, notes: ReadonlySet<number>): boolean {
  const { text } = node
  if (Array.isArray(text))
    return text.some(({ footnote }) => footnote !== undefined && notes.has(footnote as number))
  return heldIn(node).some((held) => callsNote(held, notes))
}

/** The nodes right below one. */
export const heldIn = (node: LayoutNode): readonly LayoutNode[] =>
  node.stack ?? node.columns ?? node.table?.body.flat() ?? []

/** Items of a page with those that stood there first exchanged for others; what is painted under all comes before them. */
export function exchangeFirst(
  items: readonly PageItem[],
  first: readonly PageItem[],
  others: readonly PageItem[],
): PageItem[] {
  const from = first.length === 0 ? 0 : items.indexOf(first[0]!)
  return [...items.slice(0, from), ...others, ...items.slice(from + first.length)]
}
