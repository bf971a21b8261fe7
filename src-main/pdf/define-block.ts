import type { Document, DocumentBlock } from '#domain/document.ts'
import { assertNever } from '#domain/result.ts'
import type { ImageSizes } from './engine/brief-pdf.ts'
import { defineHeading, defineList, defineParagraph } from './define-body.ts'
import type { OpenHeadings } from './define-body.ts'
import { defineBox } from './define-box.ts'
import { defineContents } from './define-contents.ts'
import { defineChart, defineScale } from './define-drawn.ts'
import { defineImage } from './define-image.ts'
import { definePoints } from './define-points.ts'
import { defineQuotation } from './define-quotation.ts'
import { defineTable } from './define-table.ts'
import { defineTimeline } from './define-timeline.ts'
import type { FlowItem } from './flow.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/** What a block's printer needs to know of the document that it is of. */
export interface Printing {
  readonly document: Document
  /** Sizes of the pictures that can be drawn, by blob. */
  readonly images: ImageSizes
  /** Ids of the headings that are printed: what the contents may list. */
  readonly headings: ReadonlySet<string>
  readonly open: OpenHeadings
}

/** One block of the document, in a style of the page. */
export function defineBlock(
  block: DocumentBlock,
  paragraph: FlowItem['paragraph'],
  style: PageStyle,
  printing: Printing,
): PdfNode {
  const { document, images, headings, open } = printing
  switch (block.kind) {
    case 'heading':
      return defineHeading(block, open, style)
    case 'paragraph':
      return defineParagraph(block, paragraph, style)
    case 'list':
      return defineList(block, style, (inner, inItem) => defineBlock(inner, 'first', inItem, printing))
    case 'key-points':
      return definePoints(block, document.terms.keyPoints, style)
    case 'recommendations':
      return definePoints(block, document.terms.recommendations, style)
    case 'box':
      return defineBox(block, (inner, kind, held) => defineBlock(inner, kind, held, printing), style)
    case 'quotation':
      return defineQuotation(block, style)
    case 'table':
      return defineTable(block, document.language, style)
    case 'chart':
      return defineChart(block, style)
    case 'timeline':
      return block.form === 'scale'
        ? defineScale(block, document.language, style)
        : defineTimeline(block, style)
    case 'image':
      return defineImage(block, images.get(block.blob), document.language, style)
    case 'contents':
      return defineContents(block, headings, style)
    default:
      return assertNever(block)
  }
}
