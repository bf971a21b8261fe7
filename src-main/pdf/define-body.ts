import type { DocumentBlock } from '#domain/document.ts'
import { textOf } from '#domain/runs.ts'
import { balancedWidth } from './balance.ts'
import { blockName, hangingMark, inlines, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { BELOW_HEADING } from './flow.ts'
import { columnWidth, gridUnit } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type Of<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>

/** The bookmark above each level that is open at present, by level. */
export type OpenHeadings = Map<number, string>

/** A heading with its number, which is also a bookmark below the nearest heading of a higher level. */
export function defineHeading(block: Of<'heading'>, open: OpenHeadings, style: PageStyle): PdfNode {
  const id = blockName(block.id)
  const parents = [...open.keys()].filter((level) => level < block.level)
  const parent = parents.length === 0 ? undefined : open.get(Math.max(...parents))
  openHeading(block, open)
  const name: TextName = `heading${block.level}`
  const number = block.number === null ? '' : `${block.number}\u00a0\u00a0`
  const title = `${number}${textOf(block.runs)}`
  const column = columnWidth(style)
  return {
    tag: `H${(block.level + 1) as 2 | 3 | 4}`,
    id,
    margin: [0, 0, Math.max(0, column - balancedWidth(title, name, column, style)), 0],
    text: [
      ...(number === ''
        ? []
        : words(style, name, number).map((inline) => ({ ...inline, color: style.colours.accent }))),
      ...inlines(style, name, block.runs),
    ],
    grid: { unit: gridUnit(style), below: BELOW_HEADING[block.level] * gridUnit(style) },
    outline: true,
    outlineText: title.replaceAll(/\u00a0+/g, ' '),
    ...(parent === undefined ? {} : { outlineParentId: parent }),
  }
}

/** What comes after a heading is below it, until one of its level. */
export function openHeading(block: Of<'heading'>, open: OpenHeadings): void {
  for (const level of [...open.keys()]) if (level >= block.level) open.delete(level)
  open.set(block.level, blockName(block.id))
}

/** The indent of a paragraph that follows another, in points. */
const INDENT = 12

export function defineParagraph(
  block: Of<'paragraph'>,
  kind: 'lead' | 'first' | 'following',
  style: PageStyle,
): PdfNode {
  return {
    hyphenate: true,
    ...(style.design.justified === true ? { alignment: 'justify' as const } : {}),
    text: inlines(style, kind === 'lead' ? 'lead' : 'body', block.runs),
    ...(kind === 'following' ? { leadingIndent: INDENT } : {}),
    ...(kind === 'lead' ? {} : { grid: { unit: gridUnit(style) } }),
  }
}

/** From a bullet or number to the text of its item. */
const HANGING = 15

/** A line of some words. Lists that are nested deeper than leaves them that go no further in. */
const NARROWEST_ITEM = 120

/** Prints what an item holds besides paragraphs, in the column of the item, which `style` has. */
export type DefineInItem = (block: DocumentBlock, style: PageStyle) => PdfNode

/** Items with their bullets or numbers hanging; lists inside them one step further in. */
export function defineList(block: Of<'list'>, style: PageStyle, define: DefineInItem): PdfNode {
  const step = columnWidth(style) - HANGING < NARROWEST_ITEM ? 0 : HANGING
  const { page } = style
  const inItem = { ...style, page: { ...page, gutter: page.gutter + step } }
  return {
    tag: 'L',
    numbering: block.ordered ? 'Decimal' : 'Disc',
    margin: [step, 0, 0, 0],
    stack: block.items.map((item, i) => {
      const [mark] = words(style, 'marker', block.ordered ? String(i + 1) : '\u2022')
      const hanging = hangingMark(style, 'marker', { ...mark!, label: true }, HANGING)
      const [first, ...rest] = item
      const opening = first?.kind === 'paragraph' ? first.runs : []
      const others = first?.kind === 'paragraph' ? rest : item
      return {
        tag: 'LBody',
        stack: [
          {
            hyphenate: true,
            grid: { unit: gridUnit(style) },
            leadingIndent: -HANGING,
            text: [...hanging, ...inlines(style, 'body', opening)],
          },
          ...others.map((inner) => define(inner, inItem)),
        ],
      }
    }),
  }
}
