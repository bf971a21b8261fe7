import type { DocumentBlock, Run } from '#domain/document.ts'
import { assertNever } from '#domain/result.ts'
import { textOf } from '#domain/runs.ts'

/** What the editor holds and nobody has written in yet takes no room. */
export function isPrinted(block: DocumentBlock): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return isSaid(block.runs)
    case 'key-points':
    case 'recommendations':
      return block.points.some(isSaid)
    case 'list':
      return block.items.flat().some(isPrinted)
    case 'box':
      return block.title.trim() !== '' || block.blocks.some(isPrinted)
    case 'timeline':
      return block.entries.length > 0
    case 'contents':
      return block.entries.some(({ text }) => text.trim() !== '')
    case 'quotation':
    case 'table':
    case 'chart':
    case 'image':
      return true
    default:
      return assertNever(block)
  }
}

const isSaid = (runs: readonly Run[]): boolean =>
  runs.some((run) => run.kind === 'note-call') || textOf(runs).trim() !== ''

/** Ids of all headings that are printed, those in lists too. */
export const printedHeadings = (blocks: readonly DocumentBlock[]): ReadonlySet<string> =>
  new Set(
    blocks
      .flatMap((block) => (block.kind === 'box' ? [] : headingsIn(block)))
      .filter(isPrinted)
      .map(({ id }) => id),
  )

type Heading = Extract<DocumentBlock, { kind: 'heading' }>

/** A heading itself, and those that a list or a box holds. */
export function headingsIn(block: DocumentBlock): readonly Heading[] {
  if (block.kind === 'heading') return [block]
  if (block.kind === 'list') return block.items.flat().flatMap(headingsIn)
  return block.kind === 'box' ? block.blocks.flatMap(headingsIn) : []
}
