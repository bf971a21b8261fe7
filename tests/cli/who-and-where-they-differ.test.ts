import { describe, expect, it } from 'vitest'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary, anActor, BAKU } from '#tests/builders/a-library.ts'
import { aShelf } from '#tests/builders/a-shelf.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { briefing, itemsOf } from './run-briefing.ts'

const idsOf = async (args: readonly string[]): Promise<readonly unknown[]> =>
  (await itemsOf(args)).map(({ id }) => id)

/** A report, its edition on the web, and a book, which date the founding of the association by two years. */
const TWO_EDITIONS = aLibrary({
  sources: [aSource(), aSource({ id: 'web', editionOf: 'report-2019' }), aSource({ id: 'book' })],
  events: [
    anEvent({
      places: ['Baku'],
      sources: [
        { sourceId: 'report-2019', locator: { kind: 'page', page: '16' }, asWritten: 'in May 2012' },
        { sourceId: 'web', locator: { kind: 'page', page: '1' }, asWritten: 'in May 2012' },
        { sourceId: 'book', locator: { kind: 'page', page: '9' }, asWritten: 'in 2013', edtf: '2013' },
      ],
    }),
    anEvent({ id: 'toll-raised', kind: 'law', actors: [], places: [], importance: 3 }),
  ],
})

describe('briefing actors', () => {
  it('gives an actor with all its spellings, and by whom it is told of, editions of a work as one witness', async () => {
    const folder = await aShelf(TWO_EDITIONS)
    expect(await itemsOf(['actors', 'korpuculer', '--library', folder])).toEqual([
      {
        id: 'bridge-keepers',
        name: 'Association of Bridge Keepers',
        kind: 'organisation',
        otherNames: ['Körpüçülər İttifaqı'],
        description: 'The association of those who keep the bridge.',
        distinctFrom: [],
        sourceIds: ['book', 'report-2019', 'web'],
        works: 2,
      },
    ])
  })

  it('filters by kind, by source and by words in any spelling', async () => {
    const others = [anActor({ id: 'ferrymen', name: 'Ferrymen of Şuşa', otherNames: [] })]
    const folder = await aShelf({ ...TWO_EDITIONS, actors: [anActor(), BAKU, ...others] })
    const own = ['--library', folder]
    expect(await idsOf(['actors', 'shusha', ...own])).toEqual(['ferrymen'])
    expect(await idsOf(['actors', 'bridge', 'kee', '--kind', 'organisation', ...own])).toContain(
      'bridge-keepers',
    )
    expect(await idsOf(['actors', '--kind', 'place', '--source', 'book', ...own])).toEqual(['baku'])
    expect(await idsOf(['actors', 'no-such-name', ...own])).toEqual([])
  })

  it('says in words who they are and who shares a name with them', async () => {
    const twins = [anActor({ distinctFrom: ['new-keepers'] }), anActor({ id: 'new-keepers' }), BAKU]
    const folder = await aShelf(aLibrary({ actors: twins }))
    const { stdout } = await briefing(['actors', 'keepers', '--library', folder])
    expect(stdout).toContain('Also Körpüçülər İttifaqı.')
    expect(stdout).toContain('Not to be taken for new-keepers.')
  })
})

describe('briefing disagreements', () => {
  it('gives each position with its place and its quotations', async () => {
    const folder = await aShelf(aLibrary())
    expect(await itemsOf(['disagreements', '--source', 'report-2019', '--library', folder])).toEqual([
      {
        id: 'who-closes-the-bridge',
        question: 'Who may close the bridge?',
        positions: [
          {
            sourceId: 'report-2019',
            holder: 'Leyla Rahimova',
            position: 'Only the members together.',
            quotationIds: ['rahimova-bridge'],
            locator: 'p. 14',
          },
          {
            sourceId: 'report-2019',
            holder: null,
            position: 'The keepers alone.',
            quotationIds: [],
            locator: 'p. 15',
          },
        ],
        settledBy: 'The statutes of the association.',
        tags: ['trade'],
        note: null,
      },
    ])
  })

  it('filters by source, by time and by who is named, in any spelling', async () => {
    const named = aDisagreement({ id: 'named', question: 'Did the Association of Bridge Keepers pay?' })
    const folder = await aShelf(aLibrary({ disagreements: [aDisagreement(), named] }))
    const own = ['--source', 'report-2019', '--library', folder]
    expect(await idsOf(['disagreements', ...own, '--actor', 'korpuculer ittifaqi'])).toEqual(['named'])
    expect(await idsOf(['disagreements', ...own, '--actor', 'rahimova'])).toEqual([
      'who-closes-the-bridge',
      'named',
    ])
    expect(await idsOf(['disagreements', ...own, '--from', '2020'])).toEqual([])
    expect(await idsOf(['disagreements', ...own, '--from', '2019', '--to', '2019'])).toHaveLength(2)
  })

  it('shows the positions side by side in words, with what is quoted', async () => {
    const folder = await aShelf(aLibrary())
    const { stdout } = await briefing(['disagreements', '--source', 'report-2019', '--library', folder])
    expect(stdout).toContain('Leyla Rahimova: Only the members together. (report-2019, p. 14)')
    expect(stdout).toContain('“The bridge will not be closed before the 12 members agree.”')
    expect(stdout).toContain('What would settle it: The statutes of the association.')
  })
})

describe('briefing timeline', () => {
  it('marks a conflict, gives each source its own date, and counts editions of one work as one witness', async () => {
    const folder = await aShelf(TWO_EDITIONS)
    const [event] = await itemsOf(['timeline', '--source', 'book', '--library', folder])
    expect(event).toMatchObject({
      id: 'association-founded',
      edtf: '2012-05',
      conflict: true,
      works: 2,
      sources: [
        { sourceId: 'report-2019', asWritten: 'in May 2012', edtf: null },
        { sourceId: 'web', asWritten: 'in May 2012', edtf: null },
        { sourceId: 'book', asWritten: 'in 2013', edtf: '2013' },
      ],
    })
    const { stdout } = await briefing(['timeline', '--source', 'book', '--library', folder])
    expect(stdout).toContain('book, p. 9: dates it 2013')
  })

  it('filters by kind, place and importance', async () => {
    const folder = await aShelf(TWO_EDITIONS)
    const own = ['--source', 'report-2019', '--library', folder]
    expect(await idsOf(['timeline', ...own])).toEqual(['association-founded', 'toll-raised'])
    expect(await idsOf(['timeline', ...own, '--kind', 'law'])).toEqual(['toll-raised'])
    expect(await idsOf(['timeline', ...own, '--place', 'baki'])).toEqual(['association-founded'])
    expect(await idsOf(['timeline', ...own, '--importance', '2'])).toEqual(['association-founded'])
  })
})
