import type { Locator } from '#domain/locator.ts'
import { isSamePlace } from '#domain/same-place.ts'
import type { Dossier } from './dossier.ts'

export interface KnownRecord {
  readonly kind: 'quotation' | 'table' | 'event'
  readonly id: string
}

/** What the library has of a place in a source: its words before its figures, and these before what we tell of it; null for nothing. */
export function knownAt(place: Locator, { source, quotations, tables, events }: Dossier): KnownRecord | null {
  const isHere = (locator: Locator) => isSamePlace(place, locator)
  const quotation = quotations.find(({ locator }) => isHere(locator))
  if (quotation !== undefined) return { kind: 'quotation', id: quotation.id }
  const table = tables.find(({ locator, rows }) =>
    [locator, ...rows.flat().flatMap((cell) => cell.locator ?? [])].some(isHere),
  )
  if (table !== undefined) return { kind: 'table', id: table.id }
  const event = events.find(({ sources }) =>
    sources.some(({ sourceId, locator }) => sourceId === source.id && isHere(locator)),
  )
  return event === undefined ? null : { kind: 'event', id: event.id }
}
