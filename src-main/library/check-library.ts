import type { Problem } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'
import { findUnresolved } from '#domain/snapshot-draft.ts'
import { checkTable } from './check-table.ts'
import { countWords } from '#domain/count-words.ts'
import { parseEdtf } from './parse-edtf.ts'
import { toLibrary } from './read-library.ts'
import { joinKeys, notADate } from './read-shelf.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** A bundled draft and its file. */
export interface SampleDraft {
  readonly file: string
  readonly draft: Draft
}

/** The most that may be bundled of a work that is not: words in one quotation, shares of a source and of all. */
const QUOTATION_LIMITS = { words: 40, ofOneSource: 0.15, ofAllSources: 0.08 } as const

/**
 * What is wrong with records that have the right shape: references that lead nowhere, quotations too long, dates that
 * are none, figures that are not what was written, samples that cite what is not there. Empty for a sound library.
 * What the user wrote may be as long as it is, and name actors that the library does not describe.
 */
export function checkLibrary(shelf: Shelf, samples: readonly SampleDraft[]): readonly Problem[] {
  return [
    ...checkSources(shelf),
    ...checkQuotations(shelf),
    ...checkTables(shelf),
    ...checkEvents(shelf),
    ...checkSamples(shelf, samples),
  ]
}

function checkSources(shelf: Shelf): readonly Problem[] {
  const editionOf = new Map(shelf.sources.map(({ record }) => [record.id, record.editionOf]))
  return shelf.sources.flatMap((shelved) => {
    const { id, reference, editionOf: work } = shelved.record
    const problems: Problem[] = []
    if (reference.id !== id) {
      problems.push(at(shelved, 'reference.id', `“${reference.id}” is not the id of its source, “${id}”`))
    }
    if (work === id) problems.push(at(shelved, 'editionOf', 'a source is not an edition of itself'))
    else if (work !== null && !editionOf.has(work))
      problems.push(at(shelved, 'editionOf', unknown('source', work)))
    else if (work !== null && editionOf.get(work) !== null) {
      problems.push(
        at(shelved, 'editionOf', `“${work}” is itself an edition: name the work that both are editions of`),
      )
    }
    return problems
  })
}

function checkQuotations(shelf: Shelf): readonly Problem[] {
  const isSource = knows(shelf.sources)
  const quoted = new Map<string, number>()
  const problems = shelf.quotations.flatMap((shelved) => {
    const { sourceId, selector, date } = shelved.record
    const words = countWords(selector.exact)
    if (!shelved.isOwn) quoted.set(sourceId, (quoted.get(sourceId) ?? 0) + words)
    const found: Problem[] = []
    if (!isSource(sourceId)) found.push(at(shelved, 'sourceId', unknown('source', sourceId)))
    if (words === 0) found.push(at(shelved, 'selector.exact', 'a quotation has words'))
    if (words > QUOTATION_LIMITS.words && !shelved.isOwn) {
      const problem = `a quotation has at most ${QUOTATION_LIMITS.words} words; this one has ${words}`
      found.push(at(shelved, 'selector.exact', problem))
    }
    if (date !== undefined && !parseEdtf(date).ok) found.push(at(shelved, 'date', notADate(date)))
    return found
  })
  return [...problems, ...checkShares(shelf, quoted)]
}

/** `quoted` is words by source. */
function checkShares(shelf: Shelf, quoted: ReadonlyMap<string, number>): readonly Problem[] {
  const { ofOneSource, ofAllSources } = QUOTATION_LIMITS
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
  const problems = shelf.sources.flatMap((shelved) => {
    const share = (quoted.get(shelved.record.id) ?? 0) / shelved.record.wordCount
    if (!(share > ofOneSource)) return []
    return [at(shelved, 'wordCount', `${percent(share)} of it is quoted, more than ${percent(ofOneSource)}`)]
  })
  const first = shelf.quotations[0]
  const all = shelf.sources.reduce((sum, { record }) => sum + record.wordCount, 0)
  const share = [...quoted.values()].reduce((sum, words) => sum + words, 0) / all
  if (first === undefined || all === 0 || share <= ofAllSources) return problems
  const problem = `all quotations together take ${percent(share)} of all sources, more than ${percent(ofAllSources)}`
  return [...problems, { file: first.file, at: '', problem }]
}

function checkTables(shelf: Shelf): readonly Problem[] {
  const isSource = knows(shelf.sources)
  return shelf.tables.flatMap((shelved) => [
    ...shelved.record.sourceIds.flatMap((id, i) =>
      isSource(id) ? [] : [at(shelved, `sourceIds.${i}`, unknown('source', id))],
    ),
    ...checkTable(shelved.record).map(({ at: keys, problem }) => at(shelved, keys, problem)),
  ])
}

function checkEvents(shelf: Shelf): readonly Problem[] {
  const isSource = knows(shelf.sources)
  const actors = new Set(shelf.actors.flatMap(({ record }) => [record.id, record.name]))
  return shelf.events.flatMap((shelved) => [
    ...shelved.record.sources.flatMap(({ sourceId }, i) =>
      isSource(sourceId) ? [] : [at(shelved, `sources.${i}.sourceId`, unknown('source', sourceId))],
    ),
    ...shelved.record.actors.flatMap((actor, i) =>
      shelved.isOwn || actors.has(actor) ? [] : [at(shelved, `actors.${i}`, unknown('actor', actor))],
    ),
  ])
}

function checkSamples(shelf: Shelf, samples: readonly SampleDraft[]): readonly Problem[] {
  const library = toLibrary(shelf)
  return samples.flatMap(({ file, draft }) =>
    findUnresolved(draft, library).map(({ kind, id }) => ({ file, at: 'body', problem: unknown(kind, id) })),
  )
}

function knows(shelved: readonly Shelved<{ readonly id: string }>[]): (id: string) => boolean {
  const ids = new Set(shelved.map(({ record }) => record.id))
  return (id) => ids.has(id)
}

const unknown = (kind: string, id: string): string => `there is no ${kind} “${id}”`

const at = (shelved: Shelved<unknown>, keys: string, problem: string): Problem => ({
  file: shelved.file,
  at: joinKeys(shelved.at, keys),
  problem,
})
