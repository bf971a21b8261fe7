import type { Document } from '#domain/document.ts'
import { defineBalanced, seriesOf } from './define-front.ts'
import { words } from './define-text.ts'
import { rule } from './layouts.ts'
import { fullWidth } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

const SHORT_RULE = 48

/** The opening of a paper: series over a short rule, title and subtitle with white around them, authors, place and day. */
export function defineTitleBlock(document: Document, style: PageStyle): readonly PdfNode[] {
  const { page, rules, colours } = style
  const series = seriesOf(document)
  const wide = fullWidth(style)
  const nodes: PdfNode[] = [
    {
      margin: [0, page.firstTop - page.top, 0, 0],
      text: [
        ...words(style, 'institution', document.institution),
        ...(series === '' || document.institution === '' ? [] : words(style, 'series', '\u00a0\u00a0\u00a0')),
        ...words(style, 'series', series),
      ],
    },
    { margin: [0, 40, 0, 0], ...rule(SHORT_RULE, rules.keyPoints, colours.accent) },
    defineBalanced(document.title, 'title', wide, 16, style),
  ]
  if (document.subtitle !== '')
    nodes.push(defineBalanced(document.subtitle, 'subtitle', wide * 0.92, 12, style))
  if (document.authors.length > 0)
    nodes.push({ margin: [0, 26, 0, 0], text: words(style, 'author', document.authors.join(', ')) })
  nodes.push(
    {
      margin: [0, document.authors.length > 0 ? 1 : 26, 0, 18],
      text: words(style, 'date', document.date),
    },
    rule(wide, rules.masthead, colours.line),
  )
  return nodes
}
