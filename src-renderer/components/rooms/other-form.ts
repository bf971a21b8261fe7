import type { InsertForm } from '../../state/source-list.svelte.ts'
import type { ShelfItem } from '../../records/shelf-groups.ts'

/** The second form in which a record can stand in a text; null where it has one alone. */
export function otherFormOf(item: ShelfItem): InsertForm | null {
  switch (item.kind) {
    case 'quotation':
      return 'inline'
    case 'table':
      return 'chart'
    case 'event':
    case 'disagreement':
      return null
  }
}
