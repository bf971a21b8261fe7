import type { DocumentBlock } from '#domain/document.ts'
import { blockName, words } from './define-text.ts'
import { flow } from './flow.ts'
import { layout } from './layouts.ts'
import { gridUnit } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type BoxBlock = Extract<DocumentBlock, { kind: 'box' }>

const PAD = 14
/** The white between what a box holds, in its lines. */
const MOST_BETWEEN = 0.55

/**
 * Beside the argument, in a smaller size: background, and what sources say differently, on a tint under an accent rule; a
 * case between two rules, as wide as the text. A question on which sources differ has a line of its own. A box that fits on a page stays on one. `define` prints what it holds, in the style that it is given.
 */
export function defineBox(
  block: BoxBlock,
  define: (blocks: DocumentBlock, kind: 'lead' | 'first' | 'following', style: PageStyle) => PdfNode,
  style: PageStyle,
): PdfNode {
  const side = block.form !== 'case'
  const pad = side ? PAD : 0
  const inner = boxStyle(style, pad)
  const items = flow(block.blocks.map((held, index) => ({ block: held, index })))
  const label = words(style, 'label', block.label)
  const caption = words(style, 'caption', block.title)
  const id = blockName(block.id)
  const title: PdfNode =
    block.form === 'disagreement'
      ? {
          stack: [
            { id, keepWithNext: true, text: label },
            { keepWithNext: true, text: caption },
          ],
        }
      : { id, keepWithNext: true, text: [...label, ...words(style, 'caption', '\u00a0 '), ...caption] }
  const rows: readonly PdfNode[] = [
    title,
    ...items.map(({ block: held, space, paragraph }, i): PdfNode => ({
      margin: [0, i === 0 ? 3 : Math.min(space, MOST_BETWEEN) * gridUnit(inner), 0, 0],
      stack: [define(held, paragraph === 'lead' ? 'first' : paragraph, inner)],
    })),
  ]
  const last = rows.length - 1
  return {
    tag: 'Sect',
    unbreakable: true,
    table: {
      widths: ['*'],
      headerRows: 0,
      body: rows.map((row) => [side ? { ...row, fillColor: style.colours.tint } : row]),
    },
    layout: layout({
      hLineWidth: (i) =>
        i === 0 ? style.rules[side ? 'keyPoints' : 'box'] : i > last && !side ? style.rules.table : 0,
      hLineColor: () => (side ? style.colours.accent : style.colours.ink),
      paddingLeft: () => pad,
      paddingRight: () => pad,
      paddingTop: (i) => (i === 0 ? (side ? 8 : 5) : 0),
      paddingBottom: (i) => (i === last ? (side ? 11 : 8) : 0),
    }),
  }
}

/** The style of the page as it is in a box: smaller text in a narrower column. */
function boxStyle(style: PageStyle, pad: number): PageStyle {
  const { text, page } = style
  const { boxBody, boxQuotation, marker } = text
  return {
    ...style,
    page: { ...page, right: page.right + pad, gutter: page.gutter + pad },
    text: {
      ...text,
      body: boxBody,
      lead: boxBody,
      quotation: boxQuotation,
      marker: { ...marker, leading: boxBody.leading },
    },
  }
}
