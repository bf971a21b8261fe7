import type { DocumentBlock } from '#domain/document.ts'
import { defineCaption, defineUnder } from './define-caption.ts'
import { words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { layout } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode, PdfText } from './engine/pdf-node.ts'

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>

/** Up to this many rows a table stays on one page, caption and source line included. */
const KEPT_WHOLE = 24

/** Number and finding over, source under; rules at head and foot. The head is repeated on every page. */
export function defineTable(block: TableBlock, style: PageStyle): PdfNode {
  const { width, indent } = tableMeasure(block, style)
  return {
    margin: [indent, 0, fullWidth(style) - indent - width, 0],
    unbreakable: block.rows.length <= KEPT_WHOLE,
    stack: [defineCaption(block, width, style), defineGrid(block, style), ...defineUnder(block, style)],
  }
}

/** Up to three columns stand in the text column, more take the whole page. */
function tableMeasure(
  block: TableBlock,
  style: PageStyle,
): { readonly width: number; readonly indent: number } {
  const indent = block.columns.length <= 3 ? textIndent(style) : 0
  return { width: fullWidth(style) - indent, indent }
}

const GAP = 14

function defineGrid(block: TableBlock, style: PageStyle): PdfNode {
  const { rules, colours } = style
  const alignment = block.columns.map((column) => (column.align === 'end' ? 'right' : 'left'))
  const row = (texts: readonly string[], copied: TextName, derived: TextName): readonly PdfText[] =>
    texts.map((text, i) => ({
      alignment: alignment[i]!,
      text: words(style, block.columns[i]!.derived ? derived : copied, text),
    }))
  const rows = block.rows.length + 1
  const last = block.columns.length - 1
  return {
    tag: 'Table',
    ...(block.columns[0]?.align === 'start' ? { rowHeads: true as const } : {}),
    table: {
      widths: block.columns.map(() => '*'),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        row(
          block.columns.map((column) => column.label),
          'columnHead',
          'derivedHead',
        ),
        ...block.rows.map((texts) => row(texts, 'cell', 'derivedCell')),
      ],
    },
    layout: layout({
      hLineWidth: (i) => (i === 0 ? 0 : i === 1 || i === rows ? rules.table : rules.row),
      hLineColor: (i) => (i === 1 || i === rows ? colours.ink : colours.hairline),
      paddingLeft: (i) => (i === 0 ? 0 : GAP / 2),
      paddingRight: (i) => (i === last ? 0 : GAP / 2),
      paddingTop: (i) => (i === 0 ? 1 : 2),
      paddingBottom: (i) => (i === 0 ? 3 : 2),
    }),
  }
}
