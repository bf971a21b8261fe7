import type { Library } from '#domain/library.ts'
import type { Records } from '../state/records.ts'

/** The sources of a library as a choice offers them; the first takes the choice away. */
export const sourceOptions = ({ sources }: Library, records: Records) => [
  { value: '', label: 'Any source' },
  ...sources.map(({ id, reference }) => ({
    value: id,
    label: records.shortReference(id),
    ...(reference.title === undefined ? {} : { hint: reference.title }),
  })),
]
