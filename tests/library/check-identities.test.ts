import { describe, expect, it } from 'vitest'
import { checkIdentities } from '#library/check-identities.ts'
import { makeIdentity } from '#library/make-identity.ts'
import { readIdentities } from '#library/read-identities.ts'
import { readShelves } from '#library/read-library.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aFolder, aShelf, writeRecord } from '#tests/builders/a-shelf.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { mimic } from '#tests/builders/mimic-documents.ts'

const identityOf = (sourceId: string) => ({ version: 1, ...makeIdentity(sourceId, mimic('article')) })

/** `at: problem` of each, of a bundled shelf with these sources and identities by the names of their files. */
async function problemsOf(
  sources: readonly ReturnType<typeof aSource>[],
  files: Readonly<Record<string, object>>,
  own = sources.slice(0, 0),
): Promise<readonly string[]> {
  const bundled = await aShelf(aLibrary({ sources }))
  for (const [name, content] of Object.entries(files)) {
    await writeRecord(bundled, `identity/${name}.json`, content)
  }
  const shelf = await readShelves([bundled, await aShelf({ sources: own })])
  if (!shelf.ok) throw new RangeError('the test wrote a library that cannot be read')
  const { identities, problems } = await readIdentities([bundled])
  return [...problems, ...checkIdentities(identities, shelf.value)].map(
    ({ at, problem }) => `${at}: ${problem}`,
  )
}

describe('checkIdentities', () => {
  it('takes a source whose copies can be recognised, and one that has no text', async () => {
    const book = aSource({ id: 'book', wordCount: 0 })
    expect(await problemsOf([aSource(), book], { 'report-2019': identityOf('report-2019') })).toEqual([])
  })

  it('asks for no identity of what the user wrote', async () => {
    const own = [aSource({ id: 'own-report' })]
    expect(await problemsOf([aSource()], { 'report-2019': identityOf('report-2019') }, own)).toEqual([])
  })

  it('finds a bundled source whose copies cannot be recognised', async () => {
    expect(await problemsOf([aSource()], {})).toEqual([
      'id: no identity of it is kept, so that no copy of it can be recognised',
    ])
  })

  it('finds an identity of no source', async () => {
    const files = { 'report-2019': identityOf('report-2019'), gone: identityOf('gone') }
    expect(await problemsOf([aSource()], files)).toEqual(['sourceId: there is no source “gone”'])
  })

  it.each(['report', 'old-report-2019'])('finds an identity in a file that is named “%s”', async (name) => {
    expect(await problemsOf([aSource()], { [name]: identityOf('report-2019') })).toEqual([
      'sourceId: the file is not named after its source',
    ])
  })

  it('finds a hash that is none, and an identity without hashes', async () => {
    const folder = await aFolder()
    const content = { version: 1, sourceId: 'report-2019', paragraphs: ['12'], sentences: [] }
    await writeRecord(folder, 'identity/report-2019.json', content)
    const { problems } = await readIdentities([folder])
    expect(problems.map(({ at }) => at)).toEqual(['paragraphs.0', 'sentences'])
    expect(problems[0]!.problem).toBe('a SHA-256 is 64 figures and letters from a to f')
  })
})
