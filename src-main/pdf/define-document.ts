import type { Document, DocumentBlock } from '#domain/document.ts'
import { textOf } from '#domain/runs.ts'
import { assertNever } from '#domain/result.ts'
import { defineBibliography, defineNotes } from './define-back.ts'
import { defineHeading, defineList, defineParagraph, defineQuotation } from './define-body.ts'
import type { OpenHeadings } from './define-body.ts'
import { defineAuthors, defineKeyPoints, defineMasthead, defineTitle } from './define-front.ts'
import { defineTable } from './define-table.ts'
import { defineTimeline } from './define-timeline.ts'
import { flow } from './flow.ts'
import type { FlowItem } from './flow.ts'
import { textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

/** The id of the node with which a top-level block of the body begins. */
export const blockName = (block: number): string => `block-${block}`

/** A document as pdfmake's content: front matter, body, notes, bibliography. Made anew for each run; pdfmake writes in it. */
export function defineDocument(document: Document, style: PageStyle): readonly PdfNode[] {
  const printed = document.blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => isPrinted(block))
  const items = flow(printed)
  const opening = items.findIndex(({ block }) => block.kind !== 'key-points')
  const inRail = hasRoomBeside(items.slice(opening, opening + 2), document.authors.length)
  const open: OpenHeadings = new Map()

  const body = items.flatMap((item, i): readonly PdfNode[] => {
    const indent = isInColumn(item) ? textIndent(style) : 0
    if (i !== opening || !inRail) return [{ margin: [indent, item.space, 0, 0], stack: [define(item)] }]
    const authors = defineAuthors(document, style, item.paragraph === 'lead' ? 'lead' : 'body')
    return [
      { margin: [0, item.space, 0, 0], stack: [authors] },
      { margin: [indent, 0, 0, 0], stack: [define(item)] },
    ]
  })

  function define({ block, index, paragraph }: FlowItem): PdfNode {
    const id = blockName(index)
    switch (block.kind) {
      case 'heading':
        return defineHeading(block, id, open, style)
      case 'paragraph':
        return defineParagraph(block, id, paragraph, style)
      case 'list':
        return defineList(block, id, style)
      case 'key-points':
        return defineKeyPoints(block, id, document.terms.keyPoints, style)
      case 'quotation':
        return defineQuotation(block, id, style)
      case 'table':
        return defineTable(block, id, style)
      case 'timeline':
        return defineTimeline(block, id, style)
      default:
        return assertNever(block)
    }
  }

  return [
    defineMasthead(document, style),
    ...defineTitle(document, style, !inRail),
    ...body,
    ...defineNotes(document, style),
    ...defineBibliography(document, style),
  ]
}

/** Tables and timelines set their own measure, key points span the page. */
const isInColumn = ({ block }: FlowItem): boolean => !['key-points', 'table', 'timeline'].includes(block.kind)

/** The authors stand beside the text where its first two blocks leave the margin column free. */
function hasRoomBeside(opening: readonly FlowItem[], authors: number): boolean {
  return authors > 0 && authors <= 4 && opening.length === 2 && opening.every(isInColumn)
}

/** What the editor holds and nobody has written in yet takes no room. */
function isPrinted(block: DocumentBlock): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs.some((run) => run.kind === 'note-call') || textOf(block.runs).trim() !== ''
    case 'key-points':
      return block.points.some((runs) => textOf(runs).trim() !== '')
    case 'list':
      return block.items.flat().some(isPrinted)
    case 'timeline':
      return block.entries.length > 0
    case 'quotation':
    case 'table':
      return true
    default:
      return assertNever(block)
  }
}
