import { describe, expect, it } from 'vitest'
import { citedFor, twinQuotations } from '#domain/twin-quotations.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'

const sources = [
  aSource({ id: 'web', editionOf: 'report-2019' }),
  aSource(),
  aSource({ id: 'reprint', editionOf: 'report-2019' }),
  aSource({ id: 'memoir' }),
]
const para = { kind: 'paragraph', paragraph: 2 } as const
const web = aQuotation({ id: 'in-web', sourceId: 'web', locator: para, exact: 'It’s  ours – all of it' })
const paper = aQuotation({ id: 'in-paper', exact: "It's ours - all of it" })
const reprint = aQuotation({ id: 'in-reprint', sourceId: 'reprint', exact: 'It’s ours — all of it' })
const ids = (quotations: readonly (typeof web)[]) =>
  Object.fromEntries(
    [...twinQuotations({ quotations, sources })].map(([id, twins]) => [id, twins.map((one) => one.id)]),
  )

describe('twinQuotations', () => {
  it('finds the same words in editions of one work, and cites the work itself', () => {
    expect(ids([web, reprint, paper])).toEqual({
      'in-web': ['in-paper', 'in-reprint', 'in-web'],
      'in-paper': ['in-paper', 'in-reprint', 'in-web'],
      'in-reprint': ['in-paper', 'in-reprint', 'in-web'],
    })
    const twins = twinQuotations({ quotations: [web, paper], sources })
    expect(['in-web', 'in-paper', 'elsewhere'].map((id) => citedFor(id, twins))).toEqual([
      'in-paper',
      'in-paper',
      'elsewhere',
    ])
  })

  it('cites an edition with pages where the work itself does not have the words', () => {
    expect(ids([web, reprint])['in-web']).toEqual(['in-reprint', 'in-web'])
  })

  it('leaves alone other words, other works, and what an edition says twice', () => {
    expect(ids([web, aQuotation({ id: 'other', exact: 'It is theirs' })])).toEqual({})
    expect(ids([paper, { ...web, id: 'foreign', sourceId: 'memoir' }])).toEqual({})
    expect(ids([paper, { ...paper, id: 'again' }, web])).toEqual({})
  })
})
