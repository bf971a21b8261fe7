import type { DocumentBlock } from '#domain/document.ts'
import { inlines, words } from './define-text.ts'
import { layout, rule } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode, PdfText } from './pdf-node.ts'

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>

/** Up to this many rows a table stays on one page, caption and source line included. */
const KEPT_WHOLE = 24

/** Number and finding over, source under; rules at head and foot. The head is repeated on every page. */
export function defineTable(block: TableBlock, id: string, style: PageStyle): PdfNode {
  const { width, indent } = tableMeasure(block, style)
  const parts: readonly PdfNode[] = [
    defineCaption(block, id, width, style),
    defineGrid(block, style),
    { margin: [0, 5, 0, 0], text: inlines(style, 'source', block.source) },
    ...(block.note === null
      ? []
      : [{ margin: [0, 1, 0, 0], text: words(style, 'source', block.note) } as const]),
  ]
  return {
    margin: [indent, 0, fullWidth(style) - indent - width, 0],
    unbreakable: block.rows.length <= KEPT_WHOLE,
    stack: parts,
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

/** The rule over an exhibit, its number and its finding. May not be parted from what follows. */
export function defineCaption(
  block: { readonly label: string; readonly title: string },
  id: string,
  width: number,
  style: PageStyle,
): PdfNode {
  return {
    stack: [
      rule(width, style.rules.exhibit, style.colours.ink),
      {
        id,
        headlineLevel: 9,
        margin: [0, 5, 0, 5],
        text: [
          ...words(style, 'label', block.label),
          ...words(style, 'caption', '\u00a0 '),
          ...words(style, 'caption', block.title),
        ],
      },
    ],
  }
}

const GAP = 14

function defineGrid(block: TableBlock, style: PageStyle): PdfNode {
  const { rules, colours } = style
  const alignment = block.columns.map((column) => (column.align === 'end' ? 'right' : 'left'))
  const row = (texts: readonly string[], name: 'columnHead' | 'cell'): readonly PdfText[] =>
    texts.map((text, i) => ({ alignment: alignment[i]!, text: words(style, name, text) }))
  const rows = block.rows.length + 1
  const last = block.columns.length - 1
  return {
    table: {
      widths: block.columns.map(() => '*'),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        row(
          block.columns.map((column) => column.label),
          'columnHead',
        ),
        ...block.rows.map((texts) => row(texts, 'cell')),
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
