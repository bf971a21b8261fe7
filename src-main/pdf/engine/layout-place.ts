import type { LayoutNode, LayoutState } from 'pdfmake/js/LayoutBuilder.js'
import type { BriefWriter } from './brief-writer.ts'
import { isPlain } from './is-plain.ts'
import type { Place } from './place.ts'
import type { WholeBlocks } from './whole-blocks.ts'

type BriefState = LayoutState & { readonly writer: BriefWriter }

/** Only in the flow of the page: an open row or an open block has more to remember. */
export function markPlace({ writer, linearNodeList }: BriefState): Place {
  const { page, pages, x, y, availableWidth, availableHeight, pageMargins } = writer.context()
  return {
    page,
    isBest: y <= pageMargins.top && writer.notes.heightOn(page) === 0,
    pages: pages.length,
    items: [...pages[page]!.items],
    nodes: linearNodeList.length,
    notes: writer.notes.mark(page),
    context: { x, y, availableWidth, availableHeight },
  }
}

/** Takes a layout back to a place, and makes the nodes that were laid out since ready to be laid out again. */
export function goBack(
  layout: BriefState,
  place: Place,
  nodes: readonly LayoutNode[],
  wholes: WholeBlocks,
): void {
  const { writer, linearNodeList, docMeasure } = layout
  const context = writer.context()
  for (const node of linearNodeList.splice(place.nodes)) node.resetXY()
  context.pages.length = place.pages
  context.pages[place.page]!.items = [...place.items]
  writer.notes.goBack(place.notes)
  Object.assign(context, place.context, { page: place.page })
  // A text hands its words over to its lines; where those are not kept, they are measured anew.
  for (const node of nodes)
    if (node.isAltered === true || !isPlain(node, wholes)) docMeasure.measureBlock(node)
}
