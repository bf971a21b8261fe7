import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { Excerpt, ExcerptNode } from '#domain/excerpt.ts'
import { err, ok } from '#domain/result.ts'
import { describeExcerpt, filterExcerpts } from '#renderer/records/describe-excerpt.ts'
import { tagsOf } from '#renderer/components/excerpts/tags-of.ts'
import { ExcerptState } from '#renderer/state/excerpt-state.svelte.ts'
import { mergeSnapshots, withHeld } from '#renderer/state/merge-snapshots.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { aBridge } from './a-bridge.ts'

const quotation = aQuotation()
const table = aTable()
const snapshots = {
  ...NO_SNAPSHOTS,
  quotations: { [quotation.id]: quotation },
  tables: { [table.id]: table },
}

const excerpt = (id: string, node: ExcerptNode, over: Partial<Excerpt> = {}): Excerpt => ({
  id,
  node,
  snapshots,
  tags: [],
  note: '',
  firstUsed: '2026-11-22T09:00:00Z',
  lastUsed: '2026-11-22T10:00:00Z',
  usedIn: [],
  ...over,
})

const words = excerpt('words', {
  type: 'quotation',
  attrs: { quotationId: quotation.id, form: 'block', lead: '', shown: '' },
})
const figures = excerpt(
  'figures',
  { type: 'dataTable', attrs: { tableId: table.id, title: 'What fell', view: null, id: null } },
  { tags: ['Əmək'], note: 'Compare.' },
)

describe('a list of excerpts', () => {
  it('calls each by what it holds and where that comes from', () => {
    expect(describeExcerpt(words).words).toBe(quotation.selector.exact)
    expect(describeExcerpt(words).where).toContain(quotation.speaker.name)
    expect(describeExcerpt(figures).words).toBe('What fell')
  })

  it('calls a timeline by its title, else by how many events it has, of which years, beginning with which', () => {
    const later = anEvent({
      id: 'closed',
      date: {
        edtf: '2017/..',
        earliest: '2017-01-01',
        latest: null,
        precision: 'interval',
        approximate: false,
      },
      what: 'The bridge is closed.',
    })
    const held = { ...snapshots, events: { [later.id]: later, [anEvent().id]: anEvent() } }
    const described = (title: string, ...eventIds: readonly string[]) =>
      describeExcerpt(
        excerpt(
          'timeline',
          {
            type: 'timeline',
            attrs: { eventIds, form: 'list', order: 'by-date', title, id: null },
          },
          { snapshots: held },
        ),
      )
    expect(described('', later.id, anEvent().id)).toEqual({
      words: '2 events, 2012–2017: The bridge keepers founded their association …',
      where: 'report-2019',
    })
    expect(described('', later.id).words).toBe('1 event, 2017: The bridge is closed')
    expect(described('Of bridges', later.id, anEvent().id)).toEqual({
      words: 'Of bridges',
      where: '2 events, 2012–2017 · report-2019',
    })
    expect(described('').words).toBe('A timeline without events')
  })

  it('is narrowed by words of the excerpt, its tags and note, by kind and by tag', () => {
    const find = (...asked: readonly [string, 'all' | 'quotation' | 'dataTable', string]) =>
      filterExcerpts([words, figures], ...asked).map(({ id }) => id)
    expect(find('', 'all', '')).toEqual(['words', 'figures'])
    expect(find('emek compare', 'all', '')).toEqual(['figures'])
    expect(find('', 'quotation', '')).toEqual(['words'])
    expect(find('', 'all', 'Əmək')).toEqual(['figures'])
    expect(find('nowhere', 'all', '')).toEqual([])
  })

  it('takes tags apart by commas, each once', () => {
    expect(tagsOf(' flows,  two  words ,flows,,')).toEqual(['flows', 'two words'])
  })
})

describe('ExcerptState', () => {
  it('remembers the records of all that was used, and keeps a note once it is stored', async () => {
    const { bridge, calls } = aBridge()
    const state = new ExcerptState(bridge)
    const load = state.load()
    await calls[0]!.answer(ok([words, figures]))
    await load
    expect(state.held.quotations[quotation.id]).toBe(quotation)
    state.move(1)
    expect(state.current?.id).toBe('figures')
    const annotated = state.annotate('words', ['a'], 'b')
    await calls[1]!.answer(ok(null))
    expect([await annotated, state.all?.[0]?.note, state.tags]).toEqual([null, 'b', ['a', 'Əmək']])
    const forgotten = state.forget('words')
    const used = { code: 'excerpt-used', id: 'words', titles: ['A'] } as const
    await calls[2]!.answer(err(used))
    expect([await forgotten, state.all?.length]).toEqual([used, 2])
  })
})

describe('records that the library has lost', () => {
  it('are found after the library’s own, never before', () => {
    const library = aLibrary()
    const changed = { ...library.quotations[0]!, note: 'as a briefing held it' }
    const lost = { ...quotation, id: 'lost' }
    const held = { ...NO_SNAPSHOTS, quotations: { [changed.id]: changed, lost } }
    const { quotations } = withHeld(library, held)
    expect(quotations).toEqual([...library.quotations, lost])
  })

  it('stay as they were first held', () => {
    const later = { ...NO_SNAPSHOTS, quotations: { [quotation.id]: { ...quotation, note: 'later' } } }
    expect(mergeSnapshots(snapshots, later).quotations[quotation.id]).toBe(quotation)
  })
})
