import type { DocumentBlock } from '#domain/document.ts'
import { balancedWidth } from './balance.ts'
import { blockName, inlines, words } from './define-text.ts'
import { hangingWidth } from './hang-mark.ts'
import { layout, rule } from './layouts.ts'
import { columnWidth, gridUnit } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type QuotationBlock = Extract<DocumentBlock, { kind: 'quotation' }>

/** In lines of the text. */
const BELOW_LEAD = 0.5

/** The sentence that leads into a quotation, and the quotation, never parted from it. */
export function defineQuotation(block: QuotationBlock, style: PageStyle): PdfNode {
  const quotation = block.form === 'pull' ? definePulled(block, style) : defineSetOff(block, style)
  if (block.lead === '') return quotation
  const unit = gridUnit(style)
  const lead = { keepWithNext: true, grid: { unit }, text: words(style, 'body', block.lead) } as const
  return { stack: [lead, { margin: [0, BELOW_LEAD * unit, 0, 0], stack: [quotation] }] }
}

/** A block quotation: no marks, an accent bar at its left, speaker and citation under it. */
function defineSetOff(block: QuotationBlock, style: PageStyle): PdfNode {
  const { rules, colours } = style
  const attribution = inlines(style, 'attribution', block.attribution)
  return {
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [
          {
            tag: 'BlockQuote',
            stack: [
              {
                id: blockName(block.id),
                hyphenate: true,
                lang: block.language,
                text: words(style, 'quotation', block.text),
              },
              { margin: [0, gridUnit(style) - style.text.attribution.leading, 0, 0], text: attribution },
            ],
          },
        ],
      ],
    },
    layout: layout({
      vLineWidth: (i) => (i === 0 ? rules.quotation : 0),
      vLineColor: () => colours.accent,
      paddingLeft: () => 12.5,
    }),
  }
}

const SHORT_RULE = 36

/** Pulled out large, under a short rule, in lines of about one length; its opening mark hangs left of them. */
function definePulled(block: QuotationBlock, style: PageStyle): PdfNode {
  const column = columnWidth(style)
  const width = balancedWidth(block.text, 'pull', column * 0.94, style)
  return {
    tag: 'BlockQuote',
    unbreakable: true,
    stack: [
      rule(SHORT_RULE, style.rules.pull, style.colours.accent),
      {
        id: blockName(block.id),
        lang: block.language,
        margin: [0, 8, Math.max(0, column - width), 0],
        leadingIndent: -hangingWidth(block.text, 'pull', style),
        text: words(style, 'pull', block.text),
      },
      { margin: [0, 6, 0, 0], text: inlines(style, 'attribution', block.attribution) },
    ],
  }
}
