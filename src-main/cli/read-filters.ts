import type { Library } from '#domain/library.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { overlaps } from '#domain/timeline.ts'
import type { UncertainDate } from '#domain/timeline.ts'
import { matchActor, mentionActor } from '#library/match-actor.ts'
import { parseEdtf } from '#library/parse-edtf.ts'
import type { Invocation, Option } from './command.ts'
import { readLibraryFor } from './find-shelves.ts'
import { failed, wrongUse } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export const FILTER_OPTIONS: Readonly<Record<string, Option>> = {
  source: { value: 'ID', help: 'only what this source gives' },
  from: { value: 'EDTF', help: 'only what reaches into the time from then on: 2012, 2012-05, 201X' },
  to: { value: 'EDTF', help: 'only what begins before the end of that time' },
  actor: { value: 'NAME', help: 'only what concerns them, by any of their names and spellings' },
}

/** What was asked for. A test for a filter that was not given takes everything. */
export interface Filters {
  ofSource(sourceIds: readonly string[]): boolean
  /** Null is an unknown date, which no bounds take. */
  inTime(date: UncertainDate | null): boolean
  concerns(names: readonly string[]): boolean
  /** Does one of the texts name the actor? */
  mentions(texts: readonly string[]): boolean
}

/** The library and what of it was asked for: how every command that lists records begins. */
export async function readFiltered(
  invocation: Invocation,
): Promise<Result<{ readonly library: Library; readonly filters: Filters }, Outcome>> {
  const library = await readLibraryFor(invocation)
  if (!library.ok) return err(failed(library.error))
  const filters = readFilters(invocation, library.value)
  return filters.ok ? ok({ library: library.value, filters: filters.value }) : filters
}

function readFilters(invocation: Invocation, library: Library): Result<Filters, Outcome> {
  const actor = invocation.value('actor')
  const source = sourceOf(invocation, library)
  if (!source.ok) return source
  const bounds = readBounds(invocation)
  if (!bounds.ok) return bounds
  const { from, to, isGiven } = bounds.value
  const isWanted = actor === undefined ? null : matchActor(library.actors, actor)
  const isNamed = actor === undefined ? null : mentionActor(library.actors, actor)
  return ok({
    ofSource: (ids) => source.value === null || ids.includes(source.value),
    inTime: (date) => !isGiven || (date !== null && overlaps(date, from, to)),
    concerns: (names) => isWanted === null || names.some(isWanted),
    mentions: (texts) => isNamed === null || texts.some(isNamed),
  })
}

/** The value of `--source`, which is a source of the library; null where it was not given. */
export function sourceOf(invocation: Invocation, library: Library): Result<string | null, Outcome> {
  const source = invocation.value('source')
  if (source === undefined) return ok(null)
  if (library.sources.some(({ id }) => id === source)) return ok(source)
  return err(wrongUse(`The library has no source “${source}”: “briefing sources” lists those it has.`))
}

/** The value of an option that takes one of some words; null where it was not given. */
export function oneOf<T extends string>(
  invocation: Invocation,
  option: string,
  words: readonly T[],
): Result<T | null, Outcome> {
  const given = invocation.value(option)
  if (given === undefined) return ok(null)
  const word = words.find((one) => one === given)
  if (word !== undefined) return ok(word)
  return err(
    wrongUse(`--${option} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not “${given}”.`),
  )
}

interface Bounds {
  readonly from: string | null
  readonly to: string | null
  readonly isGiven: boolean
}

function readBounds(invocation: Invocation): Result<Bounds, Outcome> {
  const [from, to] = [invocation.value('from'), invocation.value('to')]
  const first = from === undefined ? null : parseEdtf(from)
  const last = to === undefined ? null : parseEdtf(to)
  if (first?.ok === false) return err(failed(first.error))
  if (last?.ok === false) return err(failed(last.error))
  const bounds = { from: first?.value.earliest ?? null, to: last?.value.latest ?? null }
  if (bounds.from !== null && bounds.to !== null && bounds.from > bounds.to) {
    return err(wrongUse(`--to ${to} ends before --from ${from} begins: exchange the two.`))
  }
  return ok({ ...bounds, isGiven: from !== undefined || to !== undefined })
}
