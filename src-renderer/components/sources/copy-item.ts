import { toast } from 'svelte-sonner'
import type { Records } from '../../state/records.ts'
import { copyText } from '../../records/copy-text.ts'
import { htmlOf, nodeOf, wordsOf } from '../../records/node-of.ts'
import type { ShelfItem } from '../../records/shelf-groups.ts'

/** Copies an item as words with their reference, and for the text of a briefing as the block that it is. */
export function copyItem(item: ShelfItem, records: Records): void {
  const node = nodeOf([item])
  if (node === null) return
  const words = wordsOf(item, records)
  toast(
    copyText(words, htmlOf(node))
      ? 'Copied with its reference'
      : 'It was not copied: the clipboard took nothing',
  )
}
