import type { DocumentBlock } from '#domain/document.ts'
import { defineCaption, defineUnder } from './define-caption.ts'
import { columnWidth } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

type Of<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>

export function defineChart(block: Of<'chart'>, style: PageStyle): PdfNode {
  return {
    unbreakable: true,
    stack: [defineCaption(block, columnWidth(style), style), ...defineUnder(block, style)],
  }
}
