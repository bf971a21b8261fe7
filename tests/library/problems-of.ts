import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { checkLibrary } from '#library/check-library.ts'
import { readShelves } from '#library/read-library.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aShelf } from '#tests/builders/a-shelf.ts'

/** What is wrong with a shelf that holds these records: `at: problem` of each, the file left out. */
export async function problemsOf(
  library: Partial<Library>,
  draft: Draft = aDraft(),
): Promise<readonly string[]> {
  const shelf = await readShelves([await aShelf(aLibrary(library))])
  if (!shelf.ok) throw new RangeError('the test wrote a library that cannot be read')
  return checkLibrary(shelf.value, [{ file: 'sample.json', draft }]).map(
    ({ at, problem }) => `${at}: ${problem}`,
  )
}
