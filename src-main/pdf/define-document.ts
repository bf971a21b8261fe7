import type { Document, DocumentBlock } from '#domain/document.ts'
import { assertNever } from '#domain/result.ts'
import type { ImageSizes } from './engine/brief-pdf.ts'
import { defineBibliography, defineEndnotes } from './define-back.ts'
import { defineBlock } from './define-block.ts'
import type { Printing } from './define-block.ts'
import { defineClosing } from './define-closing.ts'
import { defineFactSheet } from './define-fact-sheet.ts'
import { defineAuthors, defineMasthead, defineTitle } from './define-front.ts'
import type { TextName } from './define-text.ts'
import { isTurned } from './define-table.ts'
import { defineLogo, overHead, underLogo } from './define-logo.ts'
import type { DrawnLogo } from './define-logo.ts'
import { defineMemo } from './define-memo.ts'
import { defineTitleBlock } from './define-title-block.ts'
import { flow, isFront } from './flow.ts'
import type { FlowItem } from './flow.ts'
import { isPrinted, printedHeadings } from './is-printed.ts'
import { gridUnit, hasRail, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/**
 * A document as pdfmake's content: logo and front matter, body, notes, bibliography, closing matter. Made anew for each run; pdfmake writes in it.
 * `images` are the sizes of the pictures that can be drawn, by blob; a box stands for any other.
 */
export function defineDocument(document: Document, style: PageStyle, images: ImageSizes): readonly PdfNode[] {
  const printed = document.blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => isPrinted(block))
  const isOnItsSide = ({ block }: Indexed): boolean => isTurned(block, document.language, style)
  const items = flow(printed.filter((one) => !isOnItsSide(one)))
  const opening = items.findIndex(({ block }) => !isFront(block))
  const beside =
    style.design.front === 'masthead' &&
    hasRail(style) &&
    hasRoomBeside(items.slice(opening, opening + 2), document.authors.length)
  const headings = printedHeadings(document.blocks)
  const printing: Printing = { document, images, headings, open: new Map() }

  const define = (item: FlowItem, i: number): readonly PdfNode[] => {
    const node = defineBlock(item.block, item.paragraph, style, printing)
    const space = item.space * gridUnit(style)
    const indent = isInColumn(item) ? textIndent(style) : 0
    const own = {
      block: item.index,
      ...(item.block.kind === 'heading' ? { keepWithNext: true as const } : {}),
    }
    if (i !== opening || !beside) return [{ ...own, margin: [indent, space, 0, 0], stack: [node] }]
    const authors = defineAuthors(document, style, textName(item))
    return [
      { margin: [0, space, 0, 0], keepWithNext: true, stack: [authors] },
      // It begins where they do.
      { ...own, margin: [indent, 0, 0, 0], stack: [{ ...node, grid: undefined }] },
    ]
  }
  let next = 0
  const body = printed.flatMap((one): readonly PdfNode[] => {
    if (items[next]?.index === one.index) return define(items[next]!, next++)
    return [{ block: one.index, turned: true, stack: [defineBlock(one.block, 'first', style, printing)] }]
  })

  const { institution, title, brand } = document
  const logo = defineLogo(brand?.logo, institution || title, images)
  return [
    ...defineFront(document, style, beside, logo),
    ...body,
    ...defineEndnotes(document, style),
    ...defineBibliography(document, style),
    ...defineClosing(document, style),
  ]
}

interface Indexed {
  readonly block: DocumentBlock
  readonly index: number
}

/** `beside`: the authors stand beside the text, and not under the title. */
function defineFront(
  document: Document,
  style: PageStyle,
  beside: boolean,
  logo: DrawnLogo | null,
): readonly PdfNode[] {
  const { front } = style.design
  if (logo !== null && front !== 'masthead')
    return [overHead(logo, style), ...defineFront(document, underLogo(style), beside, null)]
  switch (front) {
    case 'masthead':
      return [defineMasthead(document, style, logo), ...defineTitle(document, style, !beside)]
    case 'memo':
      return defineMemo(document, style)
    case 'title-block':
      return defineTitleBlock(document, style)
    case 'fact-sheet':
      return defineFactSheet(document, style)
    default:
      return assertNever(front)
  }
}

const textName = ({ block, paragraph }: FlowItem): TextName => {
  if (block.kind === 'heading') return `heading${block.level}`
  return paragraph === 'lead' ? 'lead' : 'body'
}

const ACROSS: readonly string[] = ['key-points', 'recommendations', 'table', 'timeline']

/** Tables and timelines set their own measure, points span the page. */
const isInColumn = ({ block }: FlowItem): boolean => !ACROSS.includes(block.kind)

/** The authors stand beside the text where its first two blocks leave the margin column free. */
function hasRoomBeside(opening: readonly FlowItem[], authors: number): boolean {
  return authors > 0 && authors <= 4 && opening.length === 2 && opening.every(isInColumn)
}
