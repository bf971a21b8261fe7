import type { Records } from '../../state/records.ts'
import type { TimelineRoom } from '../../state/timeline-room.svelte.ts'
import { EVENT_KINDS } from '../own/event-form.ts'
import { actorsOf, placesOf } from '../../records/filter-events.ts'

/** One of the values to which a filter narrows; `spellings` are names by which it is found too. */
export interface FilterOption {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly spellings?: string
}

interface FilterOptions {
  readonly actors: readonly FilterOption[]
  readonly places: readonly FilterOption[]
  readonly kinds: readonly FilterOption[]
  readonly works: readonly FilterOption[]
}

/** What the events of a library can be narrowed to; the first of each list takes the filter away. */
export function filterOptions({ library, events, lanes }: TimelineRoom, records: Records): FilterOptions {
  const spellings = new Map(library.actors.map(({ name, otherNames }) => [name, otherNames.join(', ')]))
  const any = (label: string) => ({ value: '', label })
  const counted = (some: ReturnType<typeof actorsOf>) =>
    some.map(({ name, events: count }) => ({
      value: name,
      label: name,
      hint: String(count),
      spellings: spellings.get(name) ?? '',
    }))
  const kinds = new Set(events.map(({ kind }) => kind))
  return {
    actors: [any('Any actor'), ...counted(actorsOf(library))],
    places: [any('Any place'), ...counted(placesOf(library))],
    kinds: [any('Any kind'), ...EVENT_KINDS.filter(({ value }) => kinds.has(value))],
    works: [
      any('Any work'),
      ...lanes.map((work) => ({
        value: work,
        label: records.shortReference(work),
        hint: records.reference(work)?.title ?? '',
      })),
    ],
  }
}

/** As a list shows them and finds them by what is typed. */
export const rowsOf = (options: readonly FilterOption[]) =>
  options.map(({ value, label, hint, spellings }) => ({
    value,
    id: value,
    name: label,
    hint: [hint, spellings].filter((part) => part !== undefined && part !== '').join(' · '),
    group: '',
  }))
