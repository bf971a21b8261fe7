import type { DocumentBlock } from '#domain/document.ts'
import type { Language } from '#domain/draft.ts'
import { defineCaption, defineUnder } from './define-caption.ts'
import { words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { fitTable, mayBeTurned } from './fit-table.ts'
import type { TableBlock, TableFit, TablePart } from './fit-table.ts'
import { layout } from './layouts.ts'
import { fullWidth, textIndent, turnedStyle } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode, PdfText } from './engine/pdf-node.ts'

/** Has it pages of its own? */
export const isTurned = (block: DocumentBlock, language: Language, style: PageStyle): boolean =>
  block.kind === 'table' && mayBeTurned(block, style) && fitTable(block, language, style).place === 'turned'

/** Up to this many rows a table stays on one page, caption and source line included. */
const KEPT_WHOLE = 24

/**
 * Number and finding over, source under; rules at head and foot. The head is repeated on every page. A table that is too wide
 * for the page in any size of type that can be read has a page of its own, which lies on its side.
 */
export function defineTable(block: TableBlock, language: Language, style: PageStyle): PdfNode {
  const fit = fitTable(block, language, style)
  const { place } = fit
  const on = place === 'turned' ? turnedStyle(style) : style
  const indent = place === 'column' ? textIndent(style) : 0
  return {
    margin: [indent, 0, 0, 0],
    unbreakable: block.rows.length <= KEPT_WHOLE,
    stack: [
      defineCaption(block, fullWidth(on) - indent, on),
      ...fit.parts.map((part, i) => ({
        ...(i === 0 ? {} : { margin: BETWEEN_PARTS }),
        ...defineGrid(block, fit, part, on),
      })),
      ...defineUnder(block, on),
    ],
  }
}

const BETWEEN_PARTS = [0, 8, 0, 0] as const

function defineGrid(block: TableBlock, fit: TableFit, part: TablePart, page: PageStyle): PdfNode {
  const { rules, colours } = page
  const { scale, gap, indents } = fit
  const style = scale === 1 ? page : scaledType(page, scale)
  const cell = (text: string, i: number, name: TextName, indent = 0): PdfText => ({
    alignment: block.columns[i]!.align === 'start' ? 'left' : 'right',
    ...(indent > 0 ? { margin: [0, 0, indent, 0] as const } : {}),
    text: words(style, name, text),
  })
  const rows = block.rows.length + 1
  const last = part.columns.length - 1
  return {
    tag: 'Table',
    ...(block.columns[0]?.align === 'start' ? { rowHeads: true as const } : {}),
    table: {
      widths: part.widths,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        part.columns.map((i) => ({
          ...cell(block.columns[i]!.label, i, block.columns[i]!.derived ? 'derivedHead' : 'columnHead'),
          keepWithNext: true as const,
        })),
        ...block.rows.map((texts, r) =>
          part.columns.map((i) =>
            cell(texts[i]!, i, block.columns[i]!.derived ? 'derivedCell' : 'cell', indents[r]![i]),
          ),
        ),
      ],
    },
    layout: layout({
      hLineWidth: (i) => (i === 0 ? 0 : i === 1 || i === rows ? rules.table : rules.row),
      hLineColor: (i) => (i === 1 || i === rows ? colours.ink : colours.hairline),
      paddingLeft: (i) => (i === 0 ? 0 : gap / 2),
      paddingRight: (i) => (i === last ? 0 : gap / 2),
      paddingTop: (i) => (i === 0 ? 1 : 2),
      paddingBottom: (i) => (i === 0 ? 3 : 2),
    }),
  }
}

const IN_TABLES = ['columnHead', 'derivedHead', 'cell', 'derivedCell'] as const

function scaledType(style: PageStyle, scale: number): PageStyle {
  const text = { ...style.text }
  for (const name of IN_TABLES) {
    const { size, leading } = text[name]
    text[name] = { ...text[name], size: size * scale, leading: leading * scale }
  }
  return { ...style, text }
}
