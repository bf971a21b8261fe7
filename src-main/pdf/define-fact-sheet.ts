import type { Document } from '#domain/document.ts'
import { balancedWidth } from './balance.ts'
import { seriesOf } from './define-front.ts'
import { baseline, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { layout } from './layouts.ts'
import { columnWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

const CLEAR = 10

/** The head of a fact sheet: who, when and which at the left, where the dates will stand; the title beside it. */
export function defineFactSheet(document: Document, style: PageStyle): readonly PdfNode[] {
  const { page, rules, colours } = style
  const facts: readonly (readonly [text: string, name: TextName])[] = [
    [document.institution, 'institution'],
    [seriesOf(document), 'series'],
    [document.date, 'date'],
    ...document.authors.map((author) => [author, 'date'] as const),
  ]
  const drop = Math.max(0, baseline(style, 'title') - baseline(style, 'institution'))
  const said = facts.filter(([text]) => text !== '')
  const beside: PdfNode = {
    stack: said.map(([text, name], i) => ({
      margin: [0, i === 0 ? drop : 0, 0, 0],
      text: words(style, name, text),
    })),
  }
  const title: PdfNode = {
    stack: [
      defineTitle(document.title, 'title', 0, style),
      ...(document.subtitle === '' ? [] : [defineTitle(document.subtitle, 'subtitle', 6, style)]),
    ],
  }
  return [
    {
      margin: [0, page.firstTop - page.top, 0, 0],
      table: { widths: [textIndent(style) - CLEAR, '*'], dontBreakRows: true, body: [[beside, title]] },
      layout: layout({
        hLineWidth: (i) => (i === 0 ? rules.keyPoints : rules.masthead),
        hLineColor: (i) => (i === 0 ? colours.accent : colours.ink),
        paddingRight: (i) => (i === 0 ? CLEAR : 0),
        paddingTop: () => 13,
        paddingBottom: () => 15,
      }),
    },
  ]
}

function defineTitle(text: string, name: 'title' | 'subtitle', above: number, style: PageStyle): PdfNode {
  const column = columnWidth(style)
  const width = balancedWidth(text, name, column, style)
  return {
    tag: name === 'title' ? 'H1' : 'P',
    margin: [0, above, Math.max(0, column - width), 0],
    text: words(style, name, text),
  }
}
