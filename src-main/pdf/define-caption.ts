import type { Run } from '#domain/document.ts'
import { blockName, inlines, words } from './define-text.ts'
import { rule } from './layouts.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/** The rule over an exhibit, its number and its finding. May not be parted from what follows. */
export function defineCaption(
  block: { readonly id: string; readonly label: string; readonly title: string },
  width: number,
  style: PageStyle,
): PdfNode {
  const title =
    block.title === '' ? [] : [...words(style, 'caption', '\u00a0 '), ...words(style, 'caption', block.title)]
  return {
    keepWithNext: true,
    stack: [
      { keepWithNext: true, ...rule(width, style.rules.exhibit, style.colours.ink) },
      {
        tag: 'Caption',
        id: blockName(block.id),
        margin: [0, 5, 0, 5],
        text: [...words(style, 'label', block.label), ...title],
      },
    ],
  }
}

/** Under an exhibit: where its figures are from, how the briefing's own were calculated, and a note on them. */
export function defineUnder(
  block: {
    readonly source: readonly Run[]
    readonly calculations: readonly string[]
    readonly note: string | null
  },
  style: PageStyle,
): readonly PdfNode[] {
  const said = [...block.calculations, ...(block.note === null ? [] : [block.note])]
  return [
    { margin: [0, 5, 0, 0], text: inlines(style, 'source', block.source) },
    ...said.map((sentence): PdfNode => ({ margin: [0, 1, 0, 0], text: words(style, 'source', sentence) })),
  ]
}
