import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceptCorrection, findCorrections } from '#domain/corrections.ts'
import { CITATION_STYLES } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { aChartBlock, aDraft, aQuotationBlock, aTableBlock, aTimelineBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'

type Change = (library: Library) => Library

const text = fc.constantFrom('Ministry', 'The bridge is open.', '2016', 'x')

/** Something else in one place of a record, at any depth, of the kind that stands there; or its parts in another order. */
const changed = (record: object): fc.Arbitrary<object> =>
  fc
    .tuple(fc.constantFrom(...placesIn(record)), text, fc.integer({ min: 1, max: 99 }))
    .map(([path, words, number]) => changeAt(record, path, words, number) as object)

function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (Array.isArray(value) && value.length > 1) {
    return [[...path], ...value.flatMap((inner, i) => placesIn(inner, [...path, String(i)]))]
  }
  if (typeof value !== 'object' || value === null) return [[...path]]
  return Object.entries(value)
    .filter(([key]) => !FIXED.has(key))
    .flatMap(([key, inner]) => placesIn(inner, [...path, key]))
}

/** What names a record or another one, and what only some words can be. */
const FIXED = new Set([
  'id',
  'sourceId',
  'sourceIds',
  'kind',
  'type',
  'precision',
  'importance',
  'scale',
  'unit',
])

function changeAt(value: unknown, path: readonly string[], words: string, number: number): unknown {
  const [key, ...rest] = path
  if (key !== undefined) {
    if (Array.isArray(value))
      return value.with(Number(key), changeAt(value[Number(key)], rest, words, number))
    const fields = value as Record<string, unknown>
    return { ...fields, [key]: changeAt(fields[key], rest, words, number) }
  }
  if (Array.isArray(value)) return value.toReversed()
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\d$/.test(value) ? '2011-03-04' : value === words ? `${words} again` : words
  }
  return typeof value === 'number' ? value + number : typeof value === 'boolean' ? !value : value
}

const change: fc.Arbitrary<Change> = fc.oneof(
  ...(['quotations', 'tables', 'events'] as const).map((field) =>
    changed(aLibrary()[field][0]!).map((record): Change => (library) => ({ ...library, [field]: [record] })),
  ),
  changed(aLibrary().sources[0]!.reference).map((reference): Change => (library) => ({
    ...library,
    sources: [{ ...library.sources[0]!, reference: reference as Library['sources'][number]['reference'] }],
  })),
)

const yearOnYear = { id: 'yoy', formula: 'year-on-year', of: 'total', base: 0, label: '' } as const
const view = { columns: ['year', 'total', 'yoy'], rows: null, derived: [yearOnYear] }
const blocks = [
  aQuotationBlock(),
  aTableBlock(),
  aTableBlock({ view }),
  aChartBlock(),
  aTimelineBlock(),
  aTimelineBlock({ form: 'scale' }),
]

it('lists a correction of whatever would be printed otherwise, and none once it is taken', () => {
  fc.assert(
    fc.property(change, fc.constantFrom(...CITATION_STYLES), (make, citationStyle) => {
      const draft = snapshotDraft(aDraft({ blocks, citationStyle }), aLibrary())
      const library = make(aLibrary())
      const found = findCorrections(draft, library)
      const taken = found.reduce((next, key) => acceptCorrection(next, library, key), draft)
      const print = (from: typeof draft) => JSON.stringify(prepareDocument(from, library, '2026-11-22'))
      const fresh = snapshotDraft(aDraft({ blocks, citationStyle }), library)
      expect([found.length > 0, print(taken)]).toEqual([
        found.length > 0 || print(fresh) !== print(draft),
        print(fresh),
      ])
      expect(findCorrections(taken, library)).toEqual([])
    }),
    { numRuns: 600 },
  )
})
