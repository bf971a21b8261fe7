import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS, type Snapshots } from '#domain/draft.ts'
import { findWorks, listWorks } from '#renderer/components/editor/evidence/list-works.ts'
import { citationWords } from '#renderer/components/editor/views/citation-words.ts'
import { Records } from '#renderer/state/records.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'

const source = aSource()
const web = aSource({ id: 'report-2019-web' })
const library = aLibrary({ sources: [source, web] })
const recordsOf = (references = {}) =>
  new Records(
    () => library,
    () => ({ ...NO_SNAPSHOTS, references }),
    () => NO_SNAPSHOTS,
  )

describe('a quotation that stands in several editions', () => {
  const chapter = aSource({
    id: 'chapter',
    editionOf: 'report-2019',
    reference: { type: 'chapter', genre: undefined, URL: 'https://example.org/4' },
  })
  const paper = aSource({ reference: { genre: 'Research Paper' } })
  const twin = aQuotation({
    id: 'in-chapter',
    sourceId: 'chapter',
    locator: { kind: 'paragraph', paragraph: 2 },
  })
  const records = new Records(
    () =>
      aLibrary({
        sources: [paper, chapter],
        quotations: [twin, aQuotation(), aQuotation({ id: 'alone', exact: 'Only here' })],
      }),
    () => NO_SNAPSHOTS,
  )

  it('says where else, and which to cite', () => {
    expect(['rahimova-bridge', 'in-chapter', 'alone'].map((id) => records.alsoIn(id))).toEqual([
      'also in the web chapter, para. 2',
      'also in the research paper, p. 14: cite that',
      '',
    ])
    expect(records.twinsOf('rahimova-bridge').map(({ id }) => id)).toEqual(['in-chapter'])
  })
})

describe('the names of works', () => {
  it('tell two works apart that would read the same', () => {
    const names = ['report-2019', 'report-2019-web'].map((id) => recordsOf().shortReference(id))
    expect(names).toEqual(['Rahimova 2019a', 'Rahimova 2019b'])
  })

  it('have no letter where the briefing cites one of them alone, as it is printed', () => {
    const cited = recordsOf({ 'report-2019': source.reference })
    expect(cited.shortReference('report-2019')).toBe('Rahimova 2019')
    expect(cited.shortReference('report-2019-web')).toBe('Rahimova 2019b')
  })

  it('have none either where another edition comes with a table, but where it is quoted from', () => {
    const edition = aSource({ id: 'chapter', editionOf: 'report-2019' })
    const references = { 'report-2019': source.reference, chapter: { ...edition.reference, id: 'chapter' } }
    const names = (quotations: Snapshots['quotations']) => {
      const snapshots = { ...NO_SNAPSHOTS, references, quotations }
      const records = new Records(
        () => aLibrary({ sources: [source, edition] }),
        () => snapshots,
      )
      return ['report-2019', 'chapter'].map((id) => records.shortReference(id))
    }
    expect(names({})).toEqual(['Rahimova 2019', 'Rahimova 2019a'])
    const quotation = aQuotation({ sourceId: 'chapter' })
    expect(names({ [quotation.id]: quotation })).toEqual(['Rahimova 2019b', 'Rahimova 2019a'])
  })

  it('follow what the briefing holds, and are the id of a work that nobody has', () => {
    const held = { memoir: { ...source.reference, id: 'memoir', author: [{ family: 'Aliyeva' }] } }
    expect(recordsOf(held).shortReference('memoir')).toBe('Aliyeva 2019')
    expect(recordsOf().shortReference('memoir')).toBe('memoir')
  })

  it('say on a chip which work is quoted in another', () => {
    const item = {
      sourceId: 'b',
      locator: { kind: 'page', page: '3' },
      prefix: 'see',
      quotedFrom: 'a',
    } as const
    expect(citationWords([item], (id) => id.toUpperCase())).toBe('see A in B, 3')
  })
})

describe('the works to cite', () => {
  const works = listWorks(recordsOf(), ['lost'])

  it('are those of the library and those that the citation has', () => {
    expect(works.map(({ id }) => id)).toEqual(['lost', 'report-2019', 'report-2019-web'])
  })

  it('are found by author, title and year together', () => {
    const title = source.reference.title!.split(' ')[0]!
    expect(findWorks(works, `rahim ${title} 2019`).map(({ id }) => id)).toEqual([
      'report-2019',
      'report-2019-web',
    ])
    expect(findWorks(works, 'rahim 2018')).toEqual([])
  })
})
