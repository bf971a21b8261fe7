import { describe, expect, it } from 'vitest'
import { ok } from '#domain/result.ts'
import type { Draft } from '#domain/draft.ts'
import { InsertTarget } from '#renderer/state/insert-target.svelte.ts'
import { LibraryState } from '#renderer/state/library-state.svelte.ts'
import { quotationItem } from '#renderer/state/library-room.svelte.ts'
import { RecordDesk } from '#renderer/state/record-desk.svelte.ts'
import { UsedIn } from '#renderer/state/used-in.svelte.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { aBridge } from './a-bridge.ts'

const library = aLibrary()
const quotation = {
  type: 'quotation',
  attrs: { quotationId: 'rahimova-bridge', form: 'block', lead: '', shown: '' },
}

function aDesk() {
  const { bridge, calls } = aBridge()
  const nothing = () => Promise.resolve(null)
  const target = new InsertTarget({ recent: () => Promise.resolve([]), open: nothing, create: nothing })
  const state = new LibraryState(bridge, library)
  return { desk: new RecordDesk(bridge, state, target), target, state, calls }
}

describe('RecordDesk', () => {
  it('inserts into the open briefing, whose title is the one of now, and says that there is none', async () => {
    const { desk, target } = aDesk()
    const item = quotationItem(aQuotation())
    const inserted: unknown[] = []
    expect([desk.insert([item]), desk.insert([]), target.title, await target.flush()]).toEqual([
      false,
      false,
      null,
      true,
    ])
    let title = 'One'
    const close = target.open({
      draftId: 'one',
      title: () => title,
      place: () => 'at the end of the text',
      insert: (nodes) => inserted.push(...nodes),
      usesEvent: () => false,
      flush: () => Promise.resolve(false),
    })
    title = 'Two'
    expect([desk.insert([item]), target.title, await target.flush(), inserted]).toEqual([
      true,
      'Two',
      false,
      [quotation],
    ])
    close()
    expect(target.title).toBe(null)
  })

  it('compares every quotation of a library once, and anew when the library is another', async () => {
    const { desk, state, calls } = aDesk()
    void desk.check()
    void desk.check()
    expect(calls.map(({ method, request }) => [method, (request as { draft: Draft }).draft.body])).toEqual([
      ['document.verify', { type: 'doc', content: [quotation] }],
    ])
    await calls[0]!.answer(
      ok([
        {
          kind: 'quotation',
          id: 'rahimova-bridge',
          sourceId: '',
          verdict: 'verbatim',
          edits: [],
          place: '',
          reason: null,
        },
      ]),
    )
    expect([desk.verdictOf('rahimova-bridge'), desk.verdictOf('other')]).toEqual(['verbatim', undefined])
    state.current = aLibrary({ quotations: [aQuotation({ id: 'new' })] })
    void desk.check()
    expect(calls).toHaveLength(2)
    const error = { code: 'unexpected', reason: 'main is gone' } as const
    await calls[1]!.answer({ ok: false, error })
    expect(desk.error).toEqual(error)
    void desk.check()
    expect(calls).toHaveLength(3)
  })
})

describe('UsedIn', () => {
  const summary = (id: string, over: object = {}) => ({
    id,
    title: id,
    template: 'two-page-brief',
    words: 1,
    saved: '2026-11-22T10:00:00.000Z',
    trashed: null,
    archived: false,
    condition: 'sound',
    ...over,
  })
  const holding = (over: Partial<Draft['snapshots']>) =>
    aDraft({
      snapshots: {
        references: { 'report-2019': aSource().reference },
        quotations: {},
        tables: {},
        events: {},
        ...over,
      },
    })

  it('counts what each briefing holds of a source, and says how many could not be read', async () => {
    const { bridge, calls } = aBridge()
    const used = new UsedIn(bridge)
    const done = used.find('report-2019')
    await calls[0]!.answer(
      ok([
        summary('a'),
        summary('b', { trashed: '2026-11-23T10:00:00.000Z' }),
        summary('c'),
        summary('d'),
      ] as never),
    )
    await calls[1]!.answer(
      ok(
        holding({
          quotations: { q: aQuotation(), other: aQuotation({ id: 'other', sourceId: 'elsewhere' }) },
          tables: { t: aTable() },
        }) as never,
      ),
    )
    await calls[2]!.answer(ok(holding({}) as never))
    await calls[3]!.answer(ok(aDraft() as never))
    await calls[4]!.answer({ ok: false, error: { code: 'unexpected', reason: 'damaged' } })
    await done
    const use = { trashed: false, archived: false, quotations: 0, tables: 0, events: 0 }
    expect([used.uses, used.unread]).toEqual([
      [
        { ...use, draftId: 'a', title: 'a', quotations: 1, tables: 1 },
        { ...use, draftId: 'b', title: 'b', trashed: true },
      ],
      1,
    ])
  })

  it('answers for the source that was asked for last', async () => {
    const { bridge, calls } = aBridge()
    const used = new UsedIn(bridge)
    const first = used.find('report-2019')
    const second = used.find('ferry-2021')
    await calls[0]!.answer(ok([summary('a')] as never))
    await calls[1]!.answer(ok([]))
    await Promise.all([first, second])
    expect([used.uses, calls.length]).toEqual([[], 2])
  })
})
