import { describe, expect, it } from 'vitest'
import {
  findDisagreements,
  NO_DISAGREEMENT_FILTER,
  positionsByWork,
} from '#renderer/records/find-disagreements.ts'
import { DisagreementList } from '#renderer/state/disagreement-list.svelte.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aSource } from '#tests/builders/a-source.ts'

const locator = { kind: 'page', page: '3' } as const
const says = (sourceId: string, position: string) => ({ sourceId, position, locator, quotationIds: [] })
const library = aLibrary({
  sources: [aSource(), aSource({ id: 'web', editionOf: 'report-2019' }), aSource({ id: 'ferry-2021' })],
  disagreements: [
    aDisagreement(),
    aDisagreement({
      id: 'count',
      question: 'How many are they?',
      positions: [says('web', 'Twelve.'), says('ferry-2021', 'Nobody counts the Körpüçülər İttifaqı.')],
      settledBy: 'A list.',
      tags: ['numbers'],
    }),
  ],
})
const found = (filter: Partial<typeof NO_DISAGREEMENT_FILTER>) =>
  findDisagreements(library, { ...NO_DISAGREEMENT_FILTER, ...filter }).map(({ id }) => id)

describe('findDisagreements', () => {
  it('finds by question, position, tag, holder, and by every name of an actor that is named whole', () => {
    expect([
      found({}),
      found({ words: 'bridge' }),
      found({ words: 'TWEL' }),
      found({ words: 'numbers' }),
      found({ words: 'leyla' }),
      found({ words: 'association keepers bridge' }),
      found({ words: 'zzzz' }),
    ]).toEqual([
      ['who-closes-the-bridge', 'count'],
      ['who-closes-the-bridge', 'count'],
      ['count'],
      ['count'],
      ['who-closes-the-bridge'],
      ['who-closes-the-bridge', 'count'],
      [],
    ])
  })

  it('keeps those in which a source has a position', () => {
    expect([found({ sourceId: 'web' }), found({ sourceId: 'report-2019', words: 'twelve' })]).toEqual([
      ['count'],
      [],
    ])
  })
})

describe('positionsByWork', () => {
  it('gives editions of one work one column', () => {
    const positions = [says('report-2019', 'A.'), says('ferry-2021', 'B.'), says('web', 'C.')]
    expect(positionsByWork(aDisagreement({ positions }), library)).toEqual([
      { workId: 'report-2019', sourceIds: ['report-2019', 'web'], positions: [positions[0], positions[2]] },
      { workId: 'ferry-2021', sourceIds: ['ferry-2021'], positions: [positions[1]] },
    ])
  })
})

describe('DisagreementList', () => {
  it('reads the first, moves to its ends, and shows one that was asked for whatever the filter', () => {
    const list = new DisagreementList(() => library)
    const seen = [list.cursor.current?.id]
    list.cursor.move(5)
    seen.push(list.cursor.current?.id)
    list.cursor.move(-Infinity)
    seen.push(list.cursor.current?.id)
    list.filter = { words: 'leyla', sourceId: '' }
    list.show('count')
    seen.push(list.cursor.current?.id)
    expect(seen).toEqual(['who-closes-the-bridge', 'count', 'who-closes-the-bridge', 'count'])
    expect(list.shown).toHaveLength(2)
  })
})
