import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { Excerpt, ExcerptNode } from '#domain/excerpt.ts'
import { briefingsWith } from '#renderer/components/excerpts/briefings-with.ts'

const used = (node: ExcerptNode, ...titles: readonly string[]): Excerpt => ({
  id: titles.join(),
  node,
  snapshots: NO_SNAPSHOTS,
  tags: [],
  note: '',
  firstUsed: '2026-11-25T12:00:00.000Z',
  lastUsed: '2026-11-25T12:00:00.000Z',
  usedIn: titles.map((title) => ({ draftId: title, title })),
})

const timeline = (...eventIds: readonly string[]): ExcerptNode => ({
  type: 'timeline',
  attrs: { eventIds, title: '', form: 'list', order: 'by-date', id: null },
})
const table: ExcerptNode = { type: 'dataTable', attrs: { tableId: 'tolls', title: '', view: null, id: null } }

describe('briefingsWith', () => {
  it('names each briefing once that holds an event or a table', () => {
    const excerpts = [
      used(timeline('a', 'b'), 'One', 'Two'),
      used(timeline('b'), 'Two', 'Three'),
      used(table, 'Four'),
    ]
    const titles = (kind: 'event' | 'table', id: string) =>
      briefingsWith(excerpts, { kind, id }).map(({ title }) => title)
    expect([
      titles('event', 'a'),
      titles('event', 'b'),
      titles('table', 'tolls'),
      titles('table', 'a'),
    ]).toEqual([['One', 'Two'], ['One', 'Two', 'Three'], ['Four'], []])
  })
})
