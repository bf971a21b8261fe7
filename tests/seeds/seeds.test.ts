import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { draftSchema } from '#contract/draft-schema.ts'
import { dataTableSchema } from '#contract/record-schemas.ts'
import {
  actorFileSchema,
  excerptFileSchema,
  sourceSchema,
  timelineFileSchema,
} from '#contract/shelf-schemas.ts'
import { workOf } from '#domain/source.ts'
import { overlaps } from '#domain/timeline.ts'
import { citedInBody } from '#domain/walk-body.ts'
import { parseEdtf } from '#library/parse-edtf.ts'

const ROOT = new URL('../..', import.meta.url).pathname

async function readAll<T>(folder: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const names = (await readdir(join(ROOT, folder))).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    names.map(async (name) => schema.parse(JSON.parse(await readFile(join(ROOT, folder, name), 'utf8')))),
  )
}

const sources = await readAll('seeds/sources', sourceSchema)
const tables = await readAll('seeds/tables', dataTableSchema)
const quotations = (await readAll('seeds/excerpts', excerptFileSchema)).flatMap((file) => file.quotations)
const events = (await readAll('seeds/timeline', timelineFileSchema)).flatMap((file) => file.events)
const actors = (await readAll('seeds/actors', actorFileSchema)).flatMap((file) => file.actors)
const samples = await readAll('assets/samples', draftSchema)

const sourceIds = new Set(sources.map((source) => source.id))
const quotationIds = new Set(quotations.map((quotation) => quotation.id))
const tableIds = new Set(tables.map((table) => table.id))
const eventIds = new Set<string>(events.map((event) => event.id))
const source = (id: string) => sources.find((one) => one.id === id)!
const event = (id: string) => events.find((one) => one.id === id)!

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)

describe('the bundled sources', () => {
  it('are five documents', () => {
    expect(sources.map(({ id }) => id)).toEqual([
      'commentary-2017',
      'masimoglu-undated',
      'miles-2017',
      'shiriyev-2019-web',
      'shiriyev-2019',
    ])
  })

  it('are four works, since the web chapter is an edition of the paper', () => {
    expect(source('shiriyev-2019-web').editionOf).toBe('shiriyev-2019')
    expect(new Set(sources.map(workOf)).size).toBe(4)
  })

  it('state no year for the analysis whose year is unknown', () => {
    expect(source('masimoglu-undated').reference.issued).toBeUndefined()
    expect(source('masimoglu-undated').uncertainties.join(' ')).toContain('The year is unknown')
  })

  it('name the author of the commentary by office alone, and no publication', () => {
    const { reference } = source('commentary-2017')
    expect(reference.author).toEqual([{ literal: 'Political editor' }])
    expect([reference['container-title'], reference.publisher, reference.URL]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each(sources.map((one) => [one.id, one] as const))('%s has a digest of short sections', (_id, one) => {
    expect(one.digest.length).toBeGreaterThan(0)
    for (const { text } of one.digest) {
      const sentences = text.split(/(?<=[.!?])\s+/).length
      expect([sentences >= 2, sentences <= 4, text]).toEqual([true, true, text])
    }
  })
})

describe('the remittance table', () => {
  const table = tables.find(({ id }) => id === 'remittances-russia-azerbaijan')!

  it('has the eight rows as printed', () => {
    expect(table.rows.map(([year, total]) => [year!.value, total!.value, total!.asWritten])).toEqual([
      [2010, 794, '794 million'],
      [2011, 1049, '1,049 million'],
      [2012, 1132, '1,132 million'],
      [2013, 1232, '1,232 million'],
      [2014, 1221, '1,221 million'],
      [2015, 627, '627 million'],
      [2016, 482, '482 million'],
      [2017, 531, '531 million'],
    ])
  })

  it('is in millions of US dollars, read on 20 September 2018, from page 18 of both editions', () => {
    expect(table.columns.map(({ kind, unit, scale }) => [kind, unit, scale])).toEqual([
      ['year', undefined, undefined],
      ['quantity', 'US$', 'million'],
    ])
    expect(table.accessed).toBe('2018-09-20')
    expect(table.locator).toEqual({ kind: 'page', page: '18' })
    expect(table.sourceIds).toEqual(['shiriyev-2019', 'shiriyev-2019-web'])
    expect(table.sourceLine).toContain('Central Bank of the Russian Federation')
  })
})

it('gives the pupils of Baku in the order of the years, though the paper has the later year first', () => {
  const table = tables.find(({ id }) => id === 'russian-schooling-azerbaijan')!
  const baku = table.rows.filter(([area]) => area!.value === 'Baku')
  expect(baku.map((row) => row.slice(1).map(({ value }) => value))).toEqual([
    ['2013/14', 42860, 246250],
    ['2015/16', 55809, 279616],
  ])
})

describe('the figures', () => {
  const figures = tables.flatMap(({ columns, rows }) =>
    rows.flatMap((row) => row.filter((cell, i) => columns[i]!.kind === 'quantity' && cell.value !== null)),
  )

  it('are sixty to eighty, each a number with its notation', () => {
    expect(figures.length).toBeGreaterThanOrEqual(60)
    expect(figures.length).toBeLessThanOrEqual(80)
    expect(figures.filter(({ value, asWritten }) => typeof value !== 'number' || asWritten === '')).toEqual(
      [],
    )
  })

  it('keep a bound, a range and an estimate as such', () => {
    const facts = (id: string) =>
      tables
        .find((table) => table.id === id)!
        .rows.map((row) => row.at(-1)!)
        .map(({ value, upTo, qualifier, unit }) => [value, upTo, qualifier, unit])
    expect(facts('remittance-estimates')).toEqual([
      [1.2, undefined, 'about', 'US$'],
      [60, undefined, 'estimate', '%'],
    ])
    expect(facts('remittances-share-of-economy').at(-1)).toEqual([10, 12, undefined, undefined])
    expect(facts('azerbaijanis-in-russia').map(([, , qualifier]) => qualifier)).toEqual([
      'over',
      'over',
      'up-to',
      'over',
      'over',
    ])
  })
})

describe('the quotations', () => {
  it('are at least forty, at least three from each source', () => {
    expect(quotations.length).toBeGreaterThanOrEqual(40)
    for (const { id } of sources) {
      const own = quotations.filter(({ sourceId }) => sourceId === id)
      expect([id, own.length >= 3]).toEqual([id, true])
    }
  })

  it('have at most forty words each, and no mere term among them', () => {
    const lengths = quotations.map(({ id, selector }) => ({ id, words: wordsOf(selector.exact) }))
    expect(lengths.filter(({ words }) => words > 40 || words < 4)).toEqual([])
  })

  it('keep within 15 per cent of a source and 8 per cent of all', () => {
    const quoted = (id: string) =>
      quotations
        .filter(({ sourceId }) => sourceId === id)
        .reduce((sum, { selector }) => sum + wordsOf(selector.exact), 0)
    for (const { id, wordCount } of sources) expect([id, quoted(id) / wordCount <= 0.15]).toEqual([id, true])
    const all = sources.reduce((sum, { wordCount }) => sum + wordCount, 0)
    expect(sources.reduce((sum, { id }) => sum + quoted(id), 0) / all).toBeLessThanOrEqual(0.08)
  })

  it('carry exact words alone, since no other text of the sources is bundled', () => {
    const more = quotations.filter(({ selector }) => Object.keys(selector).join() !== 'exact')
    expect(more.map(({ id }) => id)).toEqual([])
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

describe('the events', () => {
  it('are at least sixty, each with a date that is EDTF', () => {
    expect(events.length).toBeGreaterThanOrEqual(60)
    expect(events.filter(({ edtf }) => !parseEdtf(edtf).ok)).toEqual([])
  })

  it('of 2012 and 2013 tell of the radar talks and the union of organisations', () => {
    const found = events.filter(({ edtf }) => {
      const date = parseEdtf(edtf)
      return date.ok && overlaps(date.value, '2012-01-01', '2013-12-31')
    })
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['gabala-talks-fail-2012', 'uaor-founded-2012', 'presidential-election-2013']),
    )
    expect(found.map(({ id }) => id)).not.toContain('arac-closed-2017')
  })

  it('date the closing of ARAC to mid-May 2017 by all four documents that tell of it', () => {
    const closing = event('arac-closed-2017')
    expect(closing.edtf).toBe('2017-05~')
    expect(closing.sources.map(({ sourceId }) => sourceId).toSorted()).toEqual([
      'commentary-2017',
      'miles-2017',
      'shiriyev-2019',
      'shiriyev-2019-web',
    ])
  })

  it('date the sitting of parliament by the year of the commentary', () => {
    expect([event('parliament-criticises-russia-2017').edtf, event('gabala-agreement-2002').edtf]).toEqual([
      '2017-05-16',
      '2002-01-25',
    ])
  })
})

describe('every name', () => {
  it('of a record is its own', () => {
    for (const records of [sources, tables, quotations, events, actors]) {
      expect(repeated(records.map(({ id }) => id))).toEqual([])
    }
    expect(repeated(actors.map(({ name }) => name))).toEqual([])
  })

  it('of a source leads to a source', () => {
    const named = [
      ...quotations.map(({ sourceId }) => sourceId),
      ...tables.flatMap((table) => table.sourceIds),
      ...events.flatMap((one) => one.sources.map(({ sourceId }) => sourceId)),
      ...sources.flatMap(({ editionOf }) => editionOf ?? []),
    ]
    expect(named.filter((id) => !sourceIds.has(id))).toEqual([])
  })

  it('of an actor or a place leads to an actor', () => {
    const names = new Set(actors.map(({ name }) => name))
    const places = new Set(actors.filter(({ kind }) => kind === 'place').map(({ name }) => name))
    expect(events.flatMap((one) => one.actors).filter((name) => !names.has(name))).toEqual([])
    expect(events.flatMap((one) => one.places).filter((name) => !places.has(name))).toEqual([])
  })

  it('of the congress leads to one actor, whichever spelling a source has', () => {
    const congress = actors.find(({ id }) => id === 'arac')!
    expect([congress.name, ...congress.otherNames]).toEqual([
      'All-Russia Azerbaijanis Congress',
      'ARAC',
      'VAK',
      'All-Russia Azerbaijani Congress',
      'All-Russian Azerbaijani Congress',
    ])
  })
})

describe('the sample briefing', () => {
  const sample = samples.find(({ title }) => title.startsWith('What falling remittances'))!

  it('names only what the library has', () => {
    const cited = citedInBody(sample.body)
    expect(cited.quotationIds.filter((id) => !quotationIds.has(id))).toEqual([])
    expect(cited.tableIds.filter((id) => !tableIds.has(id))).toEqual([])
    expect(cited.eventIds.filter((id) => !eventIds.has(id))).toEqual([])
    expect(cited.sourceIds.filter((id) => !sourceIds.has(id))).toEqual([])
  })

  it('has key points, quotations, the table and a timeline', () => {
    const kinds = sample.body.content.map(({ type }) => type)
    expect(kinds[0]).toBe('keyPoints')
    expect(kinds.filter((kind) => kind === 'quotation').length).toBeGreaterThanOrEqual(3)
    expect(kinds.filter((kind) => kind === 'dataTable' || kind === 'timeline')).toEqual([
      'dataTable',
      'timeline',
    ])
  })

  it('carries no snapshots: they are taken from the library when it is opened', () => {
    expect(sample.snapshots).toEqual({ references: {}, quotations: {}, tables: {}, events: {} })
  })

  it('says in prose what the table says', () => {
    const prose = JSON.stringify(sample.body)
    const table = tables.find(({ id }) => id === 'remittances-russia-azerbaijan')!
    const total = (year: number) => table.rows.find(([cell]) => cell!.value === year)![1]!.value as number
    expect(Math.round((1 - total(2016) / total(2013)) * 100)).toBe(61)
    expect([total(2013), total(2016)]).toEqual([1232, 482])
    expect(total(2014) - total(2015)).toBe(594)
    expect(Math.round((total(2013) / total(2010) - 1) * 100)).toBe(55)
    for (const figure of [
      '61 per cent',
      'US$1,232 million in 2013',
      'US$482 million in 2016',
      'US$594 million',
      '55 per cent',
    ]) {
      expect(prose).toContain(figure)
    }
  })
})
