import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { workOf } from '#domain/source.ts'
import {
  actors,
  disagreements,
  events,
  quotations,
  source,
  sourceIds,
  sources,
  tables,
} from './read-seeds.ts'

const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)
const isWithin = (count: number, [least, most]: readonly [number, number]) => count >= least && count <= most

it('holds about as much of each kind as two readings of the documents found', () => {
  const counts = {
    quotations: [quotations.length, [95, 115]],
    events: [events.length, [150, 200]],
    actors: [actors.length, [120, 175]],
    disagreements: [disagreements.length, [20, 35]],
  } as const
  const outside = Object.entries(counts).filter(([, [count, range]]) => !isWithin(count, range))
  expect(outside).toEqual([])
})

it('is counted in the README as it is', async () => {
  const readme = (await readFile(new URL('../../README.md', import.meta.url), 'utf8')).replaceAll(/\s+/g, ' ')
  expect(readme).toContain(`${quotations.length} quotations`)
  expect(readme).toContain(`${events.length} dated events`)
  expect(readme).toContain(`${actors.length} people, organisations, places and agreements`)
  expect(readme).toContain(`${disagreements.length} questions on which the sources differ`)
})

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

describe('every name', () => {
  it('of a record is its own', () => {
    for (const records of [sources, tables, quotations, events, actors, disagreements]) {
      expect(repeated(records.map(({ id }) => id))).toEqual([])
    }
    expect(repeated(actors.map(({ name }) => name))).toEqual([])
  })

  it('of a source leads to a source', () => {
    const named = [
      ...quotations.map(({ sourceId }) => sourceId),
      ...tables.flatMap((table) => table.sourceIds),
      ...events.flatMap((one) => one.sources.map(({ sourceId }) => sourceId)),
      ...disagreements.flatMap((one) => one.positions.map(({ sourceId }) => sourceId)),
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
