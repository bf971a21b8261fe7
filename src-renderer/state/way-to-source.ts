import type { Locator } from '#domain/locator.ts'
import type { Records } from './records.ts'
import type { Asked } from './screens.svelte.ts'

export type KindInSource = 'quotation' | 'table' | 'event'

/** Where a record of a briefing is seen in the library: itself, else its place in its source; null where the library has neither. */
export function wayToSource(kind: KindInSource, id: string, records: Records): Asked | null {
  const { library } = records
  const held = { quotation: library.quotations, table: library.tables, event: library.events }[kind]
  if (held.some((record) => record.id === id)) return { id, place: null }
  const witness = witnessesOf(kind, id, records).find(({ sourceId }) =>
    library.sources.some((source) => source.id === sourceId),
  )
  return witness === undefined ? null : { id: witness.sourceId, place: witness.locator }
}

interface Witness {
  readonly sourceId: string
  readonly locator: Locator
}

function witnessesOf(kind: KindInSource, id: string, records: Records): readonly Witness[] {
  switch (kind) {
    case 'quotation': {
      const quotation = records.quotation(id)
      return quotation === undefined ? [] : [quotation]
    }
    case 'table': {
      const table = records.table(id)
      return table?.sourceIds.map((sourceId) => ({ sourceId, locator: table.locator })) ?? []
    }
    case 'event':
      return records.event(id)?.sources ?? []
  }
}
