import type { Problem } from '#domain/app-error.ts'
import type { Position } from '#domain/disagreement.ts'
import { workOf } from '#domain/source.ts'
import { placeChecker, problemAt, unknown } from './check-problems.ts'
import type { Shelf } from './read-shelf.ts'

/**
 * Positions of no source or place in it, with quotations that are not there or of another source, and two positions of one
 * holder in one work: editions of it hold one between them.
 */
export function checkDisagreements(shelf: Shelf): readonly Problem[] {
  const checkPlace = placeChecker(shelf)
  const sourceOf = new Map(shelf.quotations.map(({ record }) => [record.id, record.sourceId]))
  const works = new Map(shelf.sources.map(({ record }) => [record.id, workOf(record)]))
  const holderOf = ({ sourceId, holder }: Position) =>
    JSON.stringify([works.get(sourceId) ?? sourceId, holder])
  return shelf.disagreements.flatMap((shelved) => {
    const { positions } = shelved.record
    return positions.flatMap((position, i) => {
      const { sourceId, quotationIds } = position
      const first = positions.findIndex((other) => holderOf(other) === holderOf(position))
      return [
        ...checkPlace(shelved, `positions.${i}`, position),
        ...quotationIds.flatMap((id, q) => {
          const at = `positions.${i}.quotationIds.${q}`
          if (!sourceOf.has(id)) return [problemAt(shelved, at, unknown('quotation', id))]
          if (sourceOf.get(id) === sourceId) return []
          return [problemAt(shelved, at, `“${id}” is of “${sourceOf.get(id)}”, not of “${sourceId}”`)]
        }),
        ...(first < i
          ? [
              problemAt(
                shelved,
                `positions.${i}`,
                `the same work holds position ${first + 1}: name who holds this one, or make them one`,
              ),
            ]
          : []),
      ]
    })
  })
}
