import type { BlockNode } from '#domain/draft.ts'
import type { ShelfItem } from './shelf-groups.ts'

/** The block that stands in the text for what was chosen: several events make one timeline. Null for nothing. */
export function blockOf(items: readonly ShelfItem[]): BlockNode | null {
  const [first] = items
  if (first === undefined) return null
  switch (first.kind) {
    case 'quotation':
      return {
        type: 'quotation',
        attrs: { quotationId: first.id, form: 'block', lead: '', shown: '' },
      }
    case 'table':
      return {
        type: 'dataTable',
        attrs: { tableId: first.id, title: first.table.title, view: null, id: null },
      }
    case 'event':
      return {
        type: 'timeline',
        attrs: {
          eventIds: items.map((item) => item.id),
          title: '',
          form: 'list',
          order: 'by-date',
          id: null,
        },
      }
  }
}
