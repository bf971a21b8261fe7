import type { ShelfItem } from '../../records/shelf-groups.ts'

/** The id of an item's option in the list of the Sources. */
export const optionOf = (item: ShelfItem | undefined): string | undefined =>
  item === undefined ? undefined : `option-${item.id}`
