import type { EventFilter } from './filter-events.ts'

/** What the events can be narrowed to by how much they matter; the first takes that away. */
export const IMPORTANCE = [
  { value: '', label: 'All events' },
  { value: '2', label: 'Notable and turning points' },
  { value: '1', label: 'Turning points' },
] as const

type Importance = EventFilter['importance']

/** The value of the choice for the least importance that is shown. */
export const leastOf = (importance: Importance): string => (importance === 3 ? '' : String(importance))

/** The least importance for a value of the choice. */
export const toImportance = (value: string): Importance => (value === '1' ? 1 : value === '2' ? 2 : 3)
