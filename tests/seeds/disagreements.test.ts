import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { workOf } from '#domain/source.ts'
import { disagreements, quotations, source } from './read-seeds.ts'

describe('the disagreements', () => {
  it('are each between two works or two whom a work names', () => {
    const sides = disagreements.map(({ id, positions }) => ({
      id,
      sides: new Set(positions.map(({ sourceId, holder }) => holder ?? workOf(source(sourceId)))).size,
    }))
    expect(sides.filter((one) => one.sides < 2)).toEqual([])
  })

  it('let no edition speak beside its work', () => {
    const editions = disagreements.flatMap(({ id, positions }) =>
      positions.filter(({ sourceId }) => source(sourceId).editionOf !== null).map(() => id),
    )
    expect(editions).toEqual([])
  })

  it('each have a quotation, and each of a source that holds the position', () => {
    const unquoted = disagreements.filter(({ positions }) =>
      positions.every(({ quotationIds: cited }) => cited.length === 0),
    )
    expect(unquoted.map(({ id }) => id)).toEqual([])
    const cited = disagreements.flatMap(({ positions }) =>
      positions.flatMap(({ sourceId, quotationIds: ids }) => ids.map((id) => [id, sourceId] as const)),
    )
    const foreign = cited.filter(
      ([id, sourceId]) => quotations.find((one) => one.id === id)?.sourceId !== sourceId,
    )
    expect(foreign).toEqual([])
  })

  it('have no quotation only where the account of the library says so', async () => {
    const account = await readFile(new URL('../../seeds/README.md', import.meta.url), 'utf8')
    const [said] = /- \*\*Positions without a quotation\.\*\*.*?(?=\n- )/s.exec(account)!
    const told = [...said.matchAll(/`([a-z0-9-]+)` (\d+)/g)].map(([, id, number]) => `${id} ${number}`)
    const unquoted = disagreements.flatMap(({ id, positions }) =>
      positions.flatMap(({ quotationIds: ids }, i) => (ids.length === 0 ? [`${id} ${i + 1}`] : [])),
    )
    expect(told.sort()).toEqual(unquoted.sort())
    const all = disagreements.reduce((sum, { positions }) => sum + positions.length, 0)
    expect(said).toContain(`${unquoted.length} of the ${all} have none`)
  })

  it.each(['arac-founding', 'uaor-backing', 'arac-closing-reason', 'diaspora-size'])('ask about %s', (id) => {
    expect(disagreements.map((one) => one.id)).toContain(id)
  })
})
