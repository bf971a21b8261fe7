import type { Document, DocumentBlock } from '#domain/document.ts'
import { assertNever } from '#domain/result.ts'
import { textOf } from '#domain/runs.ts'
import type { ImageSizes } from './engine/brief-pdf.ts'
import type { ContentPart } from './engine/content-part.ts'
import { defineBibliography, defineEndnotes } from './define-back.ts'
import { defineBlock } from './define-block.ts'
import { openHeading } from './define-body.ts'
import type { OpenHeadings } from './define-body.ts'
import type { Printing } from './define-block.ts'
import { defineClosing } from './define-closing.ts'
import { defineFactSheet } from './define-fact-sheet.ts'
import { defineAuthors, defineMasthead, defineTitle } from './define-front.ts'
import type { TextName } from './define-text.ts'
import { isTurned } from './define-table.ts'
import { defineLogo, overHead, underLogo } from './define-logo.ts'
import type { DrawnLogo } from './define-logo.ts'
import { defineMemo } from './define-memo.ts'
import { defineTitleBlock } from './define-title-block.ts'
import { flow, isFront } from './flow.ts'
import type { FlowItem } from './flow.ts'
import { headingsIn, isPrinted, printedHeadings } from './is-printed.ts'
import { gridUnit, hasRail, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/**
 * A document as parts of pdfmake's content: logo and front matter, body, notes, bibliography, closing matter. A part is made
 * anew each time that it is asked for: pdfmake writes in it. In one style of page, and with the same pictures, parts of one
 * key are the same. `images` are the sizes of the pictures that can be drawn, by blob; a box stands for any other.
 */
export function defineDocument(
  document: Document,
  style: PageStyle,
  images: ImageSizes,
): readonly ContentPart[] {
  const headings = printedHeadings(document.blocks)
  const printed = document.blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => isPrinted(block) && !isEmptyList(block, headings))
  const isOnItsSide = ({ block }: Indexed): boolean => isTurned(block, document.language, style)
  const items = flow(printed.filter((one) => !isOnItsSide(one)))
  const opening = items.findIndex(({ block }) => !isFront(block))
  const beside =
    style.design.front === 'masthead' &&
    hasRail(style) &&
    hasRoomBeside(items.slice(opening, opening + 2), document.authors.length)
  const open: OpenHeadings = new Map()
  const define = (item: FlowItem, i: number): readonly ContentPart[] => {
    const { block, index, paragraph } = item
    const space = item.space * gridUnit(style)
    const printing = printingOf(block, { document, images, headings, open })
    const isBeside = i === opening && beside
    const isKeptWithNext = block.kind === 'heading' || leadsOn(block)
    const margin = [isInColumn(item) ? textIndent(style) : 0, isBeside ? 0 : space, 0, 0] as const
    const part: ContentPart = {
      key: keyOf(block, printing, [paragraph, margin, isBeside]),
      block: index,
      define: () => {
        const node = defineBlock(block, paragraph, style, afresh(printing))
        // It begins where the authors do.
        const put = isBeside ? { ...node, grid: undefined } : node
        // Where it stands its margin may be changed.
        return [{ ...(isKeptWithNext ? KEPT_WITH_NEXT : {}), margin: [...margin], stack: [put] }]
      },
    }
    if (!isBeside) return [part]
    const authors: ContentPart = {
      key: JSON.stringify(['authors', document.authors, textName(item), space]),
      define: () => [
        {
          ...KEPT_WITH_NEXT,
          margin: [0, space, 0, 0],
          stack: [defineAuthors(document, style, textName(item))],
        },
      ],
    }
    return [authors, part]
  }
  let next = 0
  const body = printed.flatMap((one): readonly ContentPart[] => {
    if (items[next]?.index === one.index) return define(items[next]!, next++)
    const { block, index } = one
    const printing = printingOf(block, { document, images, headings, open })
    return [
      {
        key: keyOf(block, printing, ['turned']),
        block: index,
        define: () => [{ turned: true, stack: [defineBlock(block, 'first', style, afresh(printing))] }],
      },
    ]
  })

  const { institution, title, brand } = document
  const logo = defineLogo(brand?.logo, institution || title, images)
  const { terms, notePlacement, notes, workLists, closing } = document
  return [
    {
      key: JSON.stringify(['front', frontOf(document), beside]),
      define: () => defineFront(document, style, beside, logo),
    },
    ...body,
    {
      key: JSON.stringify(['notes', terms, notePlacement, notes]),
      define: () => defineEndnotes(document, style),
    },
    { key: JSON.stringify(['works', workLists]), define: () => defineBibliography(document, style) },
    { key: JSON.stringify(['closing', closing]), define: () => defineClosing(document, style) },
  ]
}

interface Indexed {
  readonly block: DocumentBlock
  readonly index: number
}

/** Contents none of whose headings is printed. */
const isEmptyList = (block: DocumentBlock, headings: ReadonlySet<string>): boolean =>
  block.kind === 'contents' && !block.entries.some(({ id }) => headings.has(id))

/** What the printer of a block needs to know; the headings after it are below those that it has. */
function printingOf(block: DocumentBlock, printing: Printing): Printing {
  const own = afresh(printing)
  for (const heading of headingsIn(block)) openHeading(heading, printing.open)
  return own
}

/** Headings are opened as they are defined. */
const afresh = (printing: Printing): Printing => ({ ...printing, open: new Map(printing.open) })

/** All that makes a difference to how a block is defined, besides the style. */
const keyOf = (block: DocumentBlock, { headings, open }: Printing, place: readonly unknown[]): string =>
  JSON.stringify([
    block,
    place,
    block.kind === 'contents' ? [...headings] : null,
    headingsIn(block).length === 0 ? null : [...open],
  ])

const KEPT_WITH_NEXT = { keepWithNext: true } as const

/** What can stand before the body. */
function frontOf(document: Document) {
  const { template, language, title, subtitle, authors, institution, series, number, handling, date, brand } =
    document
  return { template, language, title, subtitle, authors, institution, series, number, handling, date, brand }
}

/** `beside`: the authors stand beside the text, and not under the title. */
function defineFront(
  document: Document,
  style: PageStyle,
  beside: boolean,
  logo: DrawnLogo | null,
): readonly PdfNode[] {
  const { front } = style.design
  if (logo !== null && front !== 'masthead')
    return [overHead(logo, style), ...defineFront(document, underLogo(style), beside, null)]
  switch (front) {
    case 'masthead':
      return [defineMasthead(document, style, logo), ...defineTitle(document, style, !beside)]
    case 'memo':
      return defineMemo(document, style)
    case 'title-block':
      return defineTitleBlock(document, style)
    case 'fact-sheet':
      return defineFactSheet(document, style)
    default:
      return assertNever(front)
  }
}

/** Of the letters of a paragraph that ends in a colon: a longer one may stand before the page that it leads to. */
const LONGEST_LEADING_ON = 240

function leadsOn(block: DocumentBlock): boolean {
  const text = block.kind === 'paragraph' ? textOf(block.runs).trimEnd() : ''
  return text.endsWith(':') && text.length <= LONGEST_LEADING_ON
}

const textName = ({ block, paragraph }: FlowItem): TextName => {
  if (block.kind === 'heading') return `heading${block.level}`
  return paragraph === 'lead' ? 'lead' : 'body'
}

const ACROSS: readonly string[] = ['key-points', 'recommendations', 'table', 'timeline']

/** Tables and timelines set their own measure, points span the page. */
const isInColumn = ({ block }: FlowItem): boolean => !ACROSS.includes(block.kind)

/** The authors stand beside the text where its first two blocks leave the margin column free. */
function hasRoomBeside(opening: readonly FlowItem[], authors: number): boolean {
  return authors > 0 && authors <= 4 && opening.length === 2 && opening.every(isInColumn)
}
