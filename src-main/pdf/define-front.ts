import type { Document, DocumentBlock } from '#domain/document.ts'
import { balancedWidth } from './balance.ts'
import { baseline, inlines, look, words } from './define-text.ts'
import { layout, rule } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

/** A longer one than this, in letters, may take two lines. */
const LONGEST_SERIES = 60

/** Institution, series and date over a rule. It begins above the other pages' text, which leave room for a running head. */
export function defineMasthead(document: Document, style: PageStyle): PdfNode {
  const { page, rules, colours } = style
  const series =
    document.series === ''
      ? []
      : [...words(style, 'series', document.series), ...words(style, 'date', '\u00a0\u00a0')]
  const drop = baseline(style, 'institution') - baseline(style, 'series')
  return {
    margin: [0, page.firstTop - page.top, 0, 0],
    stack: [
      {
        columns: [
          { width: '*', text: words(style, 'institution', document.institution) },
          {
            width: 'auto',
            margin: [16, drop, 0, 0],
            alignment: 'right',
            // Its width is the text's own, by a rounding error short now and then.
            noWrap: document.series.length <= LONGEST_SERIES,
            text: [...series, ...words(style, 'date', document.date)],
          },
        ],
      },
      { margin: [0, 9, 0, 0], ...rule(fullWidth(style), rules.masthead, colours.ink) },
    ],
  }
}

const WIDEST_SUBTITLE = 420

/** Title and subtitle; the authors too where the margin column has no room for them. */
export function defineTitle(document: Document, style: PageStyle, byline: boolean): readonly PdfNode[] {
  const balanced = (text: string, name: 'title' | 'subtitle', widest: number, above: number): PdfNode => {
    const width = balancedWidth(text, name, widest, style)
    return { margin: [0, above, fullWidth(style) - width, 0], text: words(style, name, text) }
  }
  const nodes = [balanced(document.title, 'title', fullWidth(style) - 30, 32)]
  if (document.subtitle !== '') nodes.push(balanced(document.subtitle, 'subtitle', WIDEST_SUBTITLE, 10))
  if (byline && document.authors.length > 0) {
    nodes.push({ margin: [0, 12, 0, 0], text: words(style, 'author', document.authors.join(', ')) })
  }
  return nodes
}

/** The authors in the margin column, beside the text that follows and on its first baseline. */
export function defineAuthors(document: Document, style: PageStyle, beside: 'lead' | 'body'): PdfNode {
  const y = baseline(style, beside) - baseline(style, 'author')
  return {
    relativePosition: { x: 0, y },
    columns: [
      {
        width: style.page.rail,
        stack: document.authors.map((author, i) => ({
          margin: [0, i === 0 ? 0 : 5, 0, 0],
          text: words(style, 'author', author),
        })),
      },
    ],
  }
}

const PAD = 16
const NUMBER = 15

/** A tint under one rule: the heading in the margin column, the points numbered beside it. */
export function defineKeyPoints(
  block: Extract<DocumentBlock, { kind: 'key-points' }>,
  id: string,
  title: string,
  style: PageStyle,
): PdfNode {
  const { rules, colours } = style
  const points = block.points.filter((runs) => runs.length > 0)
  const last = points.length - 1
  const drop = baseline(style, 'keyPoint') - baseline(style, 'keyNumber')
  const headDrop = baseline(style, 'keyPoint') - baseline(style, 'keyHead')
  const cell = (node: PdfNode): PdfNode => ({ ...node, fillColor: colours.tint })
  return {
    unbreakable: points.length <= 8,
    table: {
      widths: [textIndent(style) - PAD, NUMBER, '*'],
      dontBreakRows: true,
      body: points.map((runs, i) => [
        cell(
          i === 0
            ? { id, margin: [0, headDrop, 0, 0], text: words(style, 'keyHead', title) }
            : { text: [{ ...look(style, 'keyHead'), text: '' }] },
        ),
        cell({ margin: [0, drop, 0, 0], text: words(style, 'keyNumber', String(i + 1)) }),
        cell({ text: inlines(style, 'keyPoint', runs) }),
      ]),
    },
    layout: layout({
      hLineWidth: (i) => (i === 0 ? rules.keyPoints : 0),
      hLineColor: () => colours.accent,
      paddingLeft: (i) => (i === 0 ? PAD : 0),
      paddingRight: (i) => (i === 2 ? PAD : 0),
      paddingTop: (i) => (i === 0 ? 11 : 0),
      paddingBottom: (i) => (i === last ? 13 : 5.5),
    }),
  }
}
