import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SearchService } from '#library/search-service.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'

const ENTRY = new URL('../../src-main/library/search-worker.ts', import.meta.url)

function aService(entry = ENTRY): SearchService {
  const service = new SearchService(entry, aLibrary())
  onTestFinished(() => service.close())
  return service
}

const idsOf = async (answer: ReturnType<SearchService['query']>) => {
  const result = await answer
  return result.ok ? result.value.map(({ id }) => id) : result.error.code
}

describe('SearchService', () => {
  it('answers from its worker', async () => {
    const service = aService()
    expect(await idsOf(service.query('members agree', 5))).toEqual([
      'rahimova-bridge',
      'who-closes-the-bridge',
    ])
    expect(await idsOf(service.query('nothing of the kind', 5))).toEqual([])
  })

  it('runs the latest of the queries that came meanwhile and cancels the others', async () => {
    const service = aService()
    const typed = ['memb', 'membe', 'member', 'members agree'].map((words) => idsOf(service.query(words, 1)))
    expect(await Promise.all(typed)).toEqual([
      ['rahimova-bridge'],
      'cancelled',
      'cancelled',
      ['rahimova-bridge'],
    ])
  })

  it('answers what is open when it closes', async () => {
    const service = aService()
    const answers = [service.query('bridge', 5), service.query('toll', 5)].map(idsOf)
    await service.close()
    expect(await Promise.all(answers)).toEqual(['cancelled', 'cancelled'])
  })

  it('says when its worker fails, and does not wait for ever', async () => {
    const file = join(await aFolder(), 'worker.mjs')
    await writeFile(file, "throw new Error('no FTS5 here')")
    const service = aService(pathToFileURL(file))
    for (let i = 0; i < 2; i++) {
      expect(await service.query('bridge', 5)).toEqual({
        ok: false,
        error: { code: 'search-unavailable', reason: 'no FTS5 here' },
      })
    }
  })
})
