import type { Document } from '#domain/document.ts'
import { pageTerms } from '#domain/page-terms.ts'
import { seriesOf } from './define-front.ts'
import { baseline, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { layout, rule } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/** The head of a memorandum: what it is, and who writes when on what. What is not set has no line. */
export function defineMemo(document: Document, style: PageStyle): readonly PdfNode[] {
  const { page, rules, colours } = style
  const terms = pageTerms(document.language)
  const lines: readonly (readonly [label: string, text: string, name: TextName])[] = [
    [terms.from, document.authors.join(', '), 'memoValue'],
    [terms.date, document.date, 'memoValue'],
    [terms.reference, seriesOf(document), 'memoValue'],
    [terms.subject, document.title, 'title'],
    ['', document.subtitle, 'subtitle'],
  ]
  const rows = lines.filter(([, text]) => text !== '')
  return [
    {
      margin: [0, page.firstTop - page.top, 0, 0],
      text: words(style, 'institution', document.institution),
    },
    { margin: [0, 14, 0, 16], text: words(style, 'memoHead', terms.memo) },
    {
      table: {
        widths: [textIndent(style), '*'],
        dontBreakRows: true,
        body: rows.map(([label, text, name]) => [
          {
            margin: [0, Math.max(0, baseline(style, name) - baseline(style, 'memoLabel')), 0, 0],
            text: words(style, 'memoLabel', label),
          },
          { tag: name === 'title' ? 'H1' : 'P', text: words(style, name, text) },
        ]),
      },
      layout: layout({
        hLineWidth: (i) => (i < rows.length && rows[i]![0] !== '' ? rules.row : 0),
        hLineColor: () => colours.line,
        paddingTop: (i) => (rows[i]![0] === '' ? 0 : 4),
        paddingBottom: (i) => (rows[i]![2] === 'title' && rows[i + 1]?.[0] === '' ? 2 : 5),
      }),
    },
    { margin: [0, 2, 0, 0], ...rule(fullWidth(style), rules.exhibit, colours.ink) },
  ]
}
