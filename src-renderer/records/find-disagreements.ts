import type { Disagreement, Position } from '#domain/disagreement.ts'
import { holderOf } from '#domain/disagreement-box.ts'
import type { Library } from '#domain/library.ts'
import { namesInText } from '#domain/names-in-text.ts'
import { workOf, worksAmong } from '#domain/source.ts'
import { wordsKey, wordsTest } from './hold-words.ts'

/** What the list of disagreements is narrowed to; empty narrows nothing. */
export interface DisagreementFilter {
  /** Each begins a word of the question, of a position, of a tag or of any name of an actor in them. */
  readonly words: string
  readonly sourceId: string
}

export const NO_DISAGREEMENT_FILTER: DisagreementFilter = { words: '', sourceId: '' }

export function findDisagreements(library: Library, filter: DisagreementFilter): readonly Disagreement[] {
  const { words, sourceId } = filter
  const holds = wordsTest(words)
  return library.disagreements.filter(
    (one) =>
      (sourceId === '' || one.positions.some((position) => position.sourceId === sourceId)) &&
      (words.trim() === '' || holds(wordsKey(textOf(one, library)))),
  )
}

/** All that it can be looked for by: an actor that is named in it by every spelling. */
function textOf({ question, positions, settledBy, tags, note }: Disagreement, library: Library): string {
  const said = positions.flatMap((position) => [holderOf(position, library), position.position])
  const text = [question, ...said, settledBy, ...tags, note ?? ''].join(' · ')
  return [text, ...namesInText(library.actors)(text)].join(' · ')
}

/** What one work says: editions of one work say it together. */
export interface WorkPositions {
  readonly workId: string
  /** Those of its editions that say it, in the order of the positions. */
  readonly sourceIds: readonly string[]
  readonly positions: readonly Position[]
}

export function positionsByWork({ positions }: Disagreement, { sources }: Library): readonly WorkPositions[] {
  const works = new Map(sources.map((source) => [source.id, workOf(source)]))
  const groups = Map.groupBy(positions, ({ sourceId }) => works.get(sourceId) ?? sourceId)
  return [...groups].map(([workId, held]) => ({
    workId,
    sourceIds: [...new Set(held.map(({ sourceId }) => sourceId))],
    positions: held,
  }))
}

/** "30 questions on which 4 works differ": editions of one work differ from nobody as two. */
export function countDiffering({ disagreements, sources }: Library): string {
  const sourceIds = disagreements.flatMap(({ positions }) => positions.map(({ sourceId }) => sourceId))
  const works = worksAmong(sourceIds, sources).length
  const questions = disagreements.length
  return `${questions} ${questions === 1 ? 'question' : 'questions'} on which ${works} works differ`
}
