import type { Document } from '#domain/document.ts'
import { balancedWidth } from './balance.ts'
import type { DrawnLogo } from './define-logo.ts'
import { baseline, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { rule } from './layouts.ts'
import { fullWidth } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/** A longer one than this, in letters, may take two lines. */
const LONGEST_SERIES = 60

/** "Policy briefing No. 7": the series, and the number in it. */
export const seriesOf = ({ series, number }: Document): string =>
  [series, number].filter((part) => part !== '').join('\u00a0')

/** Logo, institution, series and date over a rule. It begins above the other pages' text, which leave room for a running head. */
export function defineMasthead(document: Document, style: PageStyle, logo: DrawnLogo | null): PdfNode {
  const { page, rules, colours } = style
  const named = seriesOf(document)
  const series =
    named === '' ? [] : [...words(style, 'series', named), ...words(style, 'date', '\u00a0\u00a0')]
  // The words stand at the foot of the logo.
  const sink = logo === null ? 0 : Math.max(0, logo.height - style.text.institution.leading)
  const drop = sink + baseline(style, 'institution') - baseline(style, 'series')
  return {
    margin: [0, page.firstTop - page.top, 0, 0],
    stack: [
      {
        columns: [
          ...(logo === null ? [] : [{ width: logo.width, stack: [logo] }]),
          {
            width: '*',
            ...(logo === null ? {} : { margin: [12, sink, 0, 0] as const }),
            text: words(style, 'institution', document.institution),
          },
          {
            width: 'auto',
            margin: [16, drop, 0, 0],
            alignment: 'right',
            // Its width is the text's own, by a rounding error short now and then.
            noWrap: named.length <= LONGEST_SERIES,
            text: [...series, ...words(style, 'date', document.date)],
          },
        ],
      },
      { margin: [0, 9, 0, 0], ...rule(fullWidth(style), rules.masthead, colours.ink) },
    ],
  }
}

const WIDEST_SUBTITLE = 420

/** A text in lines of about one length, none longer than `widest`, so many points below what stands over it. */
export function defineBalanced(
  text: string,
  name: 'title' | 'subtitle',
  widest: number,
  above: number,
  style: PageStyle,
): PdfNode {
  const width = balancedWidth(text, name, widest, style)
  return {
    tag: name === 'title' ? 'H1' : 'P',
    margin: [0, above, Math.max(0, fullWidth(style) - width), 0],
    text: words(style, name, text),
  }
}

/** Title and subtitle; the authors too where the margin column has no room for them. */
export function defineTitle(document: Document, style: PageStyle, byline: boolean): readonly PdfNode[] {
  const nodes = [defineBalanced(document.title, 'title', fullWidth(style) - 30, 32, style)]
  if (document.subtitle !== '')
    nodes.push(defineBalanced(document.subtitle, 'subtitle', WIDEST_SUBTITLE, 10, style))
  if (byline && document.authors.length > 0) {
    nodes.push({ margin: [0, 12, 0, 0], text: words(style, 'author', document.authors.join(', ')) })
  }
  return nodes
}

/** The authors in the margin column, beside the text that follows and on its first baseline. */
export function defineAuthors(document: Document, style: PageStyle, beside: TextName): PdfNode {
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
