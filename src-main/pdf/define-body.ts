import type { DocumentBlock } from '#domain/document.ts'
import { textOf } from '#domain/runs.ts'
import { balancedWidth } from './balance.ts'
import { hangingMark, inlines, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { layout } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfInline, PdfNode } from './pdf-node.ts'

type Of<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>

/** The bookmark above each level that is open at present, by level. */
export type OpenHeadings = Map<number, string>

/** A heading, which is also a bookmark below the nearest heading of a higher level. */
export function defineHeading(
  block: Of<'heading'>,
  id: string,
  open: OpenHeadings,
  style: PageStyle,
): PdfNode {
  const parents = [...open.keys()].filter((level) => level < block.level)
  const parent = parents.length === 0 ? undefined : open.get(Math.max(...parents))
  for (const level of [...open.keys()]) if (level >= block.level) open.delete(level)
  open.set(block.level, id)
  const name: TextName = `heading${block.level}`
  const column = fullWidth(style) - textIndent(style)
  return {
    id,
    headlineLevel: block.level,
    margin: [0, 0, column - balancedWidth(textOf(block.runs), name, column, style), 0],
    text: inlines(style, name, block.runs),
    outline: true,
    outlineText: textOf(block.runs).replaceAll('\u00a0', ' '),
    ...(parent === undefined ? {} : { outlineParentId: parent }),
  }
}

/** The indent of a paragraph that follows another, in points. */
const INDENT = 12

export function defineParagraph(
  block: Of<'paragraph'>,
  id: string | undefined,
  kind: 'lead' | 'first' | 'following',
  style: PageStyle,
): PdfNode {
  return {
    ...(id === undefined ? {} : { id }),
    text: inlines(style, kind === 'lead' ? 'lead' : 'body', block.runs),
    ...(kind === 'following' ? { leadingIndent: INDENT } : {}),
  }
}

/** From a bullet or number to the text of its item. */
const HANGING = 15
const BETWEEN_ITEMS = 3

/** Items with their bullets or numbers hanging; lists inside them one step further in. */
export function defineList(block: Of<'list'>, id: string | undefined, style: PageStyle): PdfNode {
  return {
    margin: [HANGING, 0, 0, 0],
    stack: block.items.map((item, i) => {
      const [mark] = words(style, 'marker', block.ordered ? String(i + 1) : '\u2022')
      const hanging = hangingMark(style, 'marker', mark!, HANGING)
      return {
        margin: [0, i === 0 ? 0 : BETWEEN_ITEMS, 0, 0],
        stack: item.map((inner, j) =>
          defineInItem(inner, j === 0 ? hanging : [], i === 0 && j === 0 ? id : undefined, style),
        ),
      }
    }),
  }
}

function defineInItem(
  block: DocumentBlock,
  hanging: readonly PdfInline[],
  id: string | undefined,
  style: PageStyle,
): PdfNode {
  if (block.kind === 'list') {
    return { margin: [0, BETWEEN_ITEMS, 0, 0], stack: [defineList(block, id, style)] }
  }
  if (block.kind !== 'paragraph' && block.kind !== 'heading')
    throw new RangeError(`A list holds no ${block.kind}`)
  return {
    ...(id === undefined ? {} : { id }),
    ...(hanging.length === 0 ? {} : { leadingIndent: -HANGING }),
    text: [...hanging, ...inlines(style, 'body', block.runs)],
  }
}

/** A block quotation: no marks, an accent bar at its left, speaker and citation under it. */
export function defineQuotation(block: Of<'quotation'>, id: string, style: PageStyle): PdfNode {
  const { rules, colours } = style
  return {
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [
          {
            stack: [
              { id, text: words(style, 'quotation', block.text) },
              { margin: [0, 4, 0, 0], text: inlines(style, 'attribution', block.attribution) },
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
