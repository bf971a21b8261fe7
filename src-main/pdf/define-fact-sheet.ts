import type { Document } from '#domain/document.ts'
import { seriesOf } from './define-front.ts'
import { baseline, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { layout } from './layouts.ts'
import { textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode, PdfText } from './pdf-node.ts'

const PAD = 14

/** A tinted panel over the page: who, when and which at the left, where the dates will stand; the title beside it. */
export function defineFactSheet(document: Document, style: PageStyle): readonly PdfNode[] {
  const { page, rules, colours } = style
  const facts: readonly (readonly [text: string, name: TextName])[] = [
    [document.institution, 'institution'],
    [seriesOf(document), 'series'],
    [document.date, 'date'],
    ...document.authors.map((author) => [author, 'date'] as const),
  ]
  const drop = baseline(style, 'title') - baseline(style, 'institution')
  const said = facts.filter(([text]) => text !== '')
  const title: PdfText[] = [{ text: words(style, 'title', document.title) }]
  if (document.subtitle !== '')
    title.push({ margin: [0, 5, 0, 0], text: words(style, 'subtitle', document.subtitle) })
  return [
    {
      margin: [0, page.firstTop - page.top, 0, 0],
      table: {
        widths: [textIndent(style) - PAD, '*'],
        dontBreakRows: true,
        body: [
          [
            {
              fillColor: colours.tint,
              stack: said.map(([text, name], i): PdfNode => ({
                margin: [0, i === 0 ? Math.max(0, drop) : 0, 0, 0],
                text: words(style, name, text),
              })),
            },
            { fillColor: colours.tint, stack: title },
          ],
        ],
      },
      layout: layout({
        hLineWidth: (i) => (i === 0 ? rules.keyPoints : 0),
        hLineColor: () => colours.accent,
        paddingLeft: (i) => (i === 0 ? PAD : 0),
        paddingRight: (i) => (i === 0 ? 10 : PAD),
        paddingTop: () => 13,
        paddingBottom: () => 15,
      }),
    },
  ]
}
