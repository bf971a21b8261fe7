import { describe, expect, it } from 'vitest'
import { citedInBody } from '#domain/walk-body.ts'
import { events, quotations, samples, sourceIds, tables } from './read-seeds.ts'

const quotationIds = new Set(quotations.map((quotation) => quotation.id))
const tableIds = new Set(tables.map((table) => table.id))
const eventIds = new Set<string>(events.map((event) => event.id))

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
