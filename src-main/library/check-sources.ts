import type { Problem } from '#domain/app-error.ts'
import { checkLocator } from './check-locator.ts'
import { problemAt, unknown } from './check-problems.ts'
import { issuedDate } from './issued-date.ts'
import { parseEdtf } from './parse-edtf.ts'
import { notADate } from './read-shelf.ts'
import type { Shelf } from './read-shelf.ts'

/** Sources that are not themselves, editions of nothing, dates that are none, and digests of places that are not there. */
export function checkSources(shelf: Shelf): readonly Problem[] {
  const editionOf = new Map(shelf.sources.map(({ record }) => [record.id, record.editionOf]))
  return shelf.sources.flatMap((shelved) => {
    const { id, reference, editionOf: work, writtenWithin, digest, extent } = shelved.record
    const problems: Problem[] = []
    const find = (keys: string, problem: string) => problems.push(problemAt(shelved, keys, problem))
    if (reference.id !== id) find('reference.id', `“${reference.id}” is not the id of its source, “${id}”`)
    if (work === id) find('editionOf', 'a source is not an edition of itself')
    else if (work !== null && !editionOf.has(work)) find('editionOf', unknown('source', work))
    else if (work !== null && editionOf.get(work) !== null)
      find('editionOf', `“${work}” is itself an edition: name the work that both are editions of`)
    const issued = issuedDate(reference)
    if (issued !== null && !parseEdtf(issued).ok) find('reference.issued', notADate(issued))
    if (writtenWithin !== undefined && !parseEdtf(writtenWithin).ok)
      find('writtenWithin', notADate(writtenWithin))
    if (extent?.kind === 'pages' && extent.first > extent.last)
      find('extent', `its last page, ${extent.last}, is before its first, ${extent.first}`)
    for (const [i, { locator }] of digest.entries()) {
      const problem = checkLocator(locator, shelved.record)
      if (problem !== null) find(`digest.${i}.locator`, problem)
    }
    return problems
  })
}
