import { describe, expect, it } from 'vitest'
import { workOf } from '#domain/source.ts'
import { citedFor, twinQuotations } from '#domain/twin-quotations.ts'
import { quotations, source, sourceIds, sources } from './read-seeds.ts'

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

describe('the quotations', () => {
  it('come from each source, at least twelve from each work', () => {
    const works = Map.groupBy(quotations, ({ sourceId }) => workOf(source(sourceId)))
    expect([...works].filter(([, own]) => own.length < 12)).toEqual([])
    expect(new Set(quotations.map(({ sourceId }) => sourceId))).toEqual(sourceIds)
  })

  it('have at most forty words each, about sixteen on average, and no mere term among them', () => {
    const lengths = quotations.map(({ id, selector }) => ({ id, words: wordsOf(selector.exact) }))
    expect(lengths.filter(({ words }) => words > 40 || words < 5)).toEqual([])
    const average = lengths.reduce((sum, { words }) => sum + words, 0) / lengths.length
    expect([average > 13, average < 19]).toEqual([true, true])
  })

  it('keep within 15 per cent of a source and 8 per cent of all, the web chapter being part of the paper', () => {
    const quoted = (id: string) =>
      quotations
        .filter(({ sourceId }) => sourceId === id)
        .reduce((sum, { selector }) => sum + wordsOf(selector.exact), 0)
    for (const { id, wordCount } of sources) expect([id, quoted(id) / wordCount <= 0.15]).toEqual([id, true])
    const whole = sources.filter(({ editionOf }) => editionOf === null)
    const all = whole.reduce((sum, { wordCount }) => sum + wordCount, 0)
    expect(whole.reduce((sum, { id }) => sum + quoted(id), 0) / all).toBeLessThanOrEqual(0.08)
  })

  it('of somebody other than the author say on what occasion', () => {
    const authors = new Set(['Zaur Shiriyev', 'Marintha Miles', 'Vugar Masimoglu', 'Political editor'])
    const said = quotations.filter(({ speaker }) => !authors.has(speaker.name))
    expect(said.length).toBeGreaterThanOrEqual(25)
    expect(said.filter(({ occasion }) => occasion === undefined).map(({ id }) => id)).toEqual([])
  })

  it('carry exact words alone, since no other text of the sources is bundled', () => {
    const more = quotations.filter(({ selector }) => Object.keys(selector).join() !== 'exact')
    expect(more.map(({ id }) => id)).toEqual([])
  })

  it('are offered once where both editions of the paper have them, to cite from the paper', () => {
    const twins = twinQuotations({ quotations, sources })
    const web = quotations.filter(({ sourceId }) => sourceId === 'shiriyev-2019-web')
    expect(web.map(({ id }) => citedFor(id, twins))).toEqual(web.map(({ id }) => id.replace('-web', '')))
    expect(twins.size).toBe(2 * web.length)
  })

  it('say that the two editions print the same sentence in the same words', () => {
    const web = quotations.filter(({ sourceId }) => sourceId === 'shiriyev-2019-web')
    const straight = (text: string) => text.replaceAll('’', "'")
    for (const { id, selector } of web) {
      const paper = quotations.find((one) => one.id === id.replace('-web', ''))
      expect(paper?.selector.exact).toBe(straight(selector.exact))
    }
  })
})
