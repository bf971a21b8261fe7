import type { DocumentBlock } from '#domain/document.ts'

/** The pictures of a document, in reading order. */
export const imagesIn = (
  blocks: readonly DocumentBlock[],
): readonly Extract<DocumentBlock, { kind: 'image' }>[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'image') return [block]
    if (block.kind === 'box') return imagesIn(block.blocks)
    return block.kind === 'list' ? imagesIn(block.items.flat()) : []
  })
