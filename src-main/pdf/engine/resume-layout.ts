import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Page } from 'pdfmake/js/Renderer.js'
import type { BriefWriter } from './brief-writer.ts'
import { exchangeFirst } from './laid-out.ts'
import type { LaidOut, Unchanged } from './laid-out.ts'
import type { Place } from './place.ts'

/** A content that is laid out, and where its groups began so far. */
interface Layout {
  readonly nodes: readonly LayoutNode[]
  readonly writer: BriefWriter
  readonly places: Map<number, Place>
}

/** Takes over all that stands before the first change; the index of the first node that is still to be laid out. */
export function beginAsBefore({ writer, places }: Layout, before: LaidOut, { first }: Unchanged): number {
  const from = Math.max(0, ...[...before.places.keys()].filter((index) => index <= first))
  const place = before.places.get(from)
  if (from === 0 || place === undefined) return 0
  for (const [index, known] of before.places) if (index < from) places.set(index, known)
  writer.goOnFrom(place, before.pages.map(copy), before.notes)
  return from
}

/**
 * Takes over all that follows from the node with that index on, where nothing has changed from there on and the layout has
 * come to where it stood before. False where it has not.
 */
export function endsAsBefore(
  { nodes, writer, places }: Layout,
  before: LaidOut,
  { last }: Unchanged,
  index: number,
): boolean {
  const left = nodes.length - index
  const indexBefore = before.nodes.length - left
  const place = left > last ? undefined : before.places.get(indexBefore)
  if (place === undefined || !isAt(writer, place, before)) return false
  const { pages, page, backgroundLength } = writer.context()
  const { items } = pages[page]!
  for (const [at, known] of before.places) {
    if (at < indexBefore) continue
    const isHere = known.page === page
    places.set(
      at - indexBefore + index,
      isHere ? { ...known, items: exchangeFirst(known.items, place.items, items) } : known,
    )
  }
  pages[page]!.items = exchangeFirst(before.pages[page]!.items, place.items, items)
  pages.push(...before.pages.slice(page + 1).map(copy))
  backgroundLength.push(...before.pages.slice(page + 1).map(() => 0))
  writer.notes.endAs(place.notes, before.notes)
  return true
}

function isAt(writer: BriefWriter, place: Place, before: LaidOut): boolean {
  const context = writer.context()
  const { x, y, availableWidth, availableHeight } = place.context
  return (
    context.page === place.page &&
    context.pages.length === place.pages &&
    context.x === x &&
    context.y === y &&
    context.availableWidth === availableWidth &&
    context.availableHeight === availableHeight &&
    // What is painted under all comes first: on an empty page it has no place that can be told.
    (context.pages[context.page]!.items.length === 0) === (place.items.length === 0) &&
    writer.notes.isAt(place.notes, before.notes)
  )
}

/** A page whose items can be exchanged. */
export const copy = (page: Page): Page => ({ ...page })
