import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'

/** The items of a stack, each with those before it that may not be parted from it. */
export function keptTogether(items: readonly LayoutNode[]): readonly (readonly LayoutNode[])[] {
  const groups: (readonly LayoutNode[])[] = []
  for (let from = 0; from < items.length; from += groups.at(-1)!.length) groups.push(groupAt(items, from))
  return groups
}

/** The items from one on that may not be parted. */
export function groupAt(items: readonly LayoutNode[], from: number): readonly LayoutNode[] {
  let to = from + 1
  // What lies on its side stands elsewhere: it parts nothing.
  while (
    to < items.length &&
    (items[to - 1]!.keepWithNext === true || (to - 1 > from && items[to - 1]!.turned === true))
  )
    to++
  return items.slice(from, to)
}
