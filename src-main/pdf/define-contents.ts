import type { DocumentBlock } from '#domain/document.ts'
import { baseline, blockName, look, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { layout, rule } from './layouts.ts'
import { columnWidth } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type ContentsBlock = Extract<DocumentBlock, { kind: 'contents' }>

const STEP = 14
const ABOVE_SECTION = 4
const PAGE_NUMBER = 28
/** For a number that is not known yet. */
const ROOM = '00000'

/** The headings with their pages, each a link to its place; a section of the first level is set apart. */
export function defineContents(
  block: ContentsBlock,
  printed: ReadonlySet<string>,
  style: PageStyle,
): PdfNode {
  const entries = block.entries.filter(({ id }) => printed.has(id))
  return {
    tag: 'Sect',
    stack: [
      { keepWithNext: true, ...rule(columnWidth(style), style.rules.exhibit, style.colours.ink) },
      {
        keepWithNext: true,
        tag: 'H2',
        margin: [0, 5, 0, 3],
        text: words(style, 'contentsHead', block.title),
      },
      {
        tag: 'TOC',
        table: {
          widths: ['*', PAGE_NUMBER],
          dontBreakRows: true,
          body: entries.map((entry, i) => defineEntry(entry, i === 0, style)),
        },
        layout: layout(),
      },
      { margin: [0, 7, 0, 0], ...rule(columnWidth(style), style.rules.table, style.colours.line) },
    ],
  }
}

function defineEntry(
  entry: ContentsBlock['entries'][number],
  first: boolean,
  style: PageStyle,
): readonly PdfNode[] {
  const name: TextName = `contents${entry.level}`
  const above = entry.level === 1 && !first ? ABOVE_SECTION : 0
  const text = entry.number === null ? entry.text : `${entry.number}\u00a0\u00a0${entry.text}`
  const linkToDestination = blockName(entry.id)
  return [
    {
      margin: [(entry.level - 1) * STEP, above, 10, 0],
      text: words(style, name, text).map((inline) => ({ ...inline, linkToDestination })),
    },
    {
      margin: [0, above + baseline(style, name) - baseline(style, 'contentsPage'), 0, 0],
      alignment: 'right',
      text: [{ ...look(style, 'contentsPage'), text: ROOM, linkToDestination }],
      pageReference: linkToDestination,
    },
  ]
}
