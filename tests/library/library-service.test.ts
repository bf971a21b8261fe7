import { describe, expect, it, onTestFinished } from 'vitest'
import { LibraryService } from '#library/library-service.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aFolder, aShelf, writeRecord } from '#tests/builders/a-shelf.ts'

const WORKER = new URL('../../src-main/library/search-worker.ts', import.meta.url)

async function aService() {
  const own = await aFolder()
  const service = new LibraryService(await aShelf(aLibrary()), own, WORKER)
  onTestFinished(() => service.close())
  const found = async (words: string) => {
    const hits = await service.search(words, 5)
    return hits.ok ? hits.value.map(({ id }) => id) : hits.error.code
  }
  return { service, own, found }
}

describe('LibraryService', () => {
  it('finds a record of one’s own as soon as it is saved, and no longer once it is taken away', async () => {
    const { service, found } = await aService()
    expect(await found('ferries')).toEqual([])
    await service.change((shelf) =>
      shelf.saveQuotation(aQuotation({ id: 'typed', exact: 'Ferries will go.' })),
    )
    expect(await found('ferries')).toEqual(['typed'])
    const read = await service.read()
    expect(read.ok && read.value.own).toEqual([{ kind: 'quotation', id: 'typed' }])
    await service.change((shelf) => shelf.remove({ kind: 'quotation', id: 'typed' }))
    expect(await found('ferries')).toEqual([])
  })

  it('finds a bundled record by its corrected words', async () => {
    const { service, found } = await aService()
    expect(await found('12 members agree')).toEqual(['rahimova-bridge', 'who-closes-the-bridge'])
    await service.change((shelf) => shelf.saveQuotation(aQuotation({ exact: 'Twelve ferries agree.' })))
    expect(await found('12 members agree')).toEqual([])
    expect(await found('ferries')).toEqual(['rahimova-bridge', 'who-closes-the-bridge'])
  })

  it('leaves library and search as they are where a change is refused', async () => {
    const { service, found } = await aService()
    const before = await service.read()
    const refused = await service.change((shelf) =>
      shelf.saveQuotation(aQuotation({ id: 'x', sourceId: 'gone' })),
    )
    expect(refused).toMatchObject({ error: { code: 'record-refused' } })
    expect(await service.read()).toBe(before)
    expect(await found('bridge')).toContain('rahimova-bridge')
  })

  it('opens beside a damaged file of one’s own, and says so', async () => {
    const { service, own, found } = await aService()
    const file = await writeRecord(own, 'tables/torn.json', '{"id": "torn", ')
    const read = await service.read()
    expect(read.ok && read.value.problems).toMatchObject([{ file }])
    expect(await found('12 members agree')).toEqual(['rahimova-bridge', 'who-closes-the-bridge'])
  })
})
