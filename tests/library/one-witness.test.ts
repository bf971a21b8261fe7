import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { citeWorks } from '#domain/cite-works.ts'
import type { Library } from '#domain/library.ts'
import { worksAmong, workOf } from '#domain/source.ts'
import { readLibrary } from '#library/read-library.ts'
import { SearchIndex } from '#library/search-index.ts'
import { itemsOf } from '#tests/cli/run-briefing.ts'

const PAPER = 'shiriyev-2019'
const CHAPTER = 'shiriyev-2019-web'

interface Told {
  readonly works: number
  readonly sources?: readonly { readonly sourceId: string }[]
  readonly sourceIds?: readonly string[]
}

let library: Library

beforeAll(async () => {
  const read = await readLibrary([fileURLToPath(new URL('../../seeds', import.meta.url))])
  if (!read.ok) throw new RangeError(read.error.code)
  library = read.value
})

/** How many sources that are not both the paper and its chapter. */
const witnesses = (sourceIds: readonly string[]) =>
  new Set(sourceIds.map((id) => (id === CHAPTER ? PAPER : id))).size

describe('the paper and its chapter on the web are one witness', () => {
  it('as works', () => {
    expect(worksAmong([PAPER, CHAPTER], library.sources)).toEqual([PAPER])
    expect(
      worksAmong(
        library.sources.map(({ id }) => id),
        library.sources,
      ),
    ).toHaveLength(4)
  })

  it('in a citation, which names the paper alone', () => {
    const works = new Map(library.sources.map((source) => [source.id, workOf(source)]))
    const both = library.events.filter(({ sources }) =>
      [PAPER, CHAPTER].every((id) => sources.some(({ sourceId }) => sourceId === id)),
    )
    expect(both.length).toBeGreaterThan(5)
    for (const { sources } of both) {
      const cited = citeWorks(sources, works).map(({ sourceId }) => sourceId)
      expect(cited).toHaveLength(witnesses(sources.map(({ sourceId }) => sourceId)))
      expect(cited).not.toContain(CHAPTER)
    }
  })

  it('in the timeline and among the actors of the command line', async () => {
    for (const command of ['timeline', 'actors']) {
      const items = await itemsOf<Told>([command, '--source', CHAPTER])
      expect(items.length).toBeGreaterThan(5)
      for (const { works, sources = [], sourceIds = [] } of items) {
        expect(works).toBe(witnesses([...sources.map(({ sourceId }) => sourceId), ...sourceIds]))
      }
    }
  })

  it('in a search, whose hits name the work', () => {
    const index = SearchIndex.build(library)
    if (!index.ok) throw new RangeError(index.error.code)
    onTestFinished(() => index.value.close())
    const hits = index.value.search('diaspora', 200)
    const ofBoth = hits.filter(({ sourceId }) => sourceId === PAPER || sourceId === CHAPTER)
    expect(new Set(ofBoth.map(({ sourceId }) => sourceId)).size).toBe(2)
    expect(new Set(ofBoth.map(({ work }) => work))).toEqual(new Set([PAPER]))
  })

  it('in each disagreement, where no position of the one stands against the other’s', () => {
    for (const { positions } of library.disagreements) {
      const ofWork = positions.filter(({ sourceId }) => sourceId === PAPER || sourceId === CHAPTER)
      expect(new Set(ofWork.map(({ holder }) => holder)).size).toBe(ofWork.length)
    }
  })
})
