import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema as storedDraftSchema } from '#contract/draft-schema.ts'
import type { Head, UndoLog } from '#contract/undo-log-schema.ts'
import type { BlockNode, Body } from '#domain/draft.ts'
import { documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { toggleEmphasis } from '#renderer/schema/emphasis.ts'
import { UNDO_LIMITS } from '#renderer/components/editor/undo-record.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aSource } from '#tests/builders/a-source.ts'
import {
  expectNumbersInOrder,
  expectReferencesToFollow,
  expectSectionsInOrder,
} from '#tests/domain/numbered-in-order.ts'
import { NO_HEAD, Writer } from './a-writer.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

type Deed =
  | { readonly kind: 'undo' | 'redo' | 'reopen' }
  | { readonly kind: 'type'; readonly at: number; readonly text: string; readonly later: number }
  | { readonly kind: 'head'; readonly field: keyof Head; readonly text: string; readonly later: number }
  | { readonly kind: 'delete'; readonly at: number; readonly size: number }
  | { readonly kind: 'insert' | 'replace'; readonly at: number; readonly body: Body }
  | { readonly kind: 'copy'; readonly at: number; readonly to: number }
  | { readonly kind: 'bold'; readonly at: number; readonly size: number }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: fc.nat(400),
      text: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }),
      later: fc.constantFrom(10, 900),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('head' as const),
      field: fc.constantFrom('title' as const, 'subtitle' as const),
      text: fc.string({ maxLength: 4 }),
      later: fc.constantFrom(10, 900),
    }),
  },
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(400), size: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(400), body: anArbitraryBody }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(8), body: anArbitraryBody }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(8), to: fc.nat(8) }),
  fc.record({ kind: fc.constant('bold' as const), at: fc.nat(400), size: fc.nat(60) }),
)

/** Does it as the editor would; what the text does not allow at that place is left. */
function act(writer: Writer, done: Deed, clock: { now: number }): Writer {
  const { state } = writer
  const { doc } = state
  const place = (at: number): number => at % (doc.content.size + 1)
  const block = (at: number): number => {
    const index = at % doc.childCount
    return doc.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0)
  }
  const tr = state.tr.setTime((clock.now += 1_000))
  switch (done.kind) {
    case 'undo':
      writer.undo()
      return writer
    case 'redo':
      writer.redo()
      return writer
    case 'reopen':
      return writer.reopened()
    case 'type': {
      clock.now += done.later - 1_000
      if (!doc.resolve(place(done.at)).parent.inlineContent) return writer
      writer.type(done.text, place(done.at), clock.now)
      return writer
    }
    case 'head':
      clock.now += done.later - 1_000
      writer.entitle({ [done.field]: done.text }, clock.now)
      return writer
    case 'delete':
      tr.deleteRange(place(done.at), Math.min(doc.content.size, place(done.at) + done.size))
      break
    case 'insert':
      tr.replaceRange(place(done.at), place(done.at), documentOf(draftSchema, done.body).slice(0))
      break
    case 'replace': {
      const at = block(done.at)
      tr.replaceWith(at, at + doc.nodeAt(at)!.nodeSize, documentOf(draftSchema, done.body).content)
      break
    }
    case 'copy':
      tr.insert(block(done.to), doc.nodeAt(block(done.at))!)
      break
    case 'bold': {
      const to = Math.min(doc.content.size, place(done.at) + done.size)
      const selected = state.apply(
        tr.setSelection(TextSelection.between(doc.resolve(place(done.at)), doc.resolve(to))),
      )
      toggleEmphasis(draftSchema, 'bold')(selected, (bold) => writer.apply(bold.setTime(clock.now)))
      return writer
    }
  }
  writer.apply(tr)
  return writer
}

const library = aLibrary({ sources: [aSource(), aSource({ id: 'memoir' })] })
const SHOWN: Readonly<Record<string, unknown>> = {
  sourceId: 'report-2019',
  quotationId: 'rahimova-bridge',
  tableId: 'tolls',
  eventIds: ['association-founded'],
  quotedFrom: 'memoir',
  view: { columns: ['year', 'total'], rows: null, derived: [] },
}

/** The same text, every record that it shows being one of the library. */
const shownFromLibrary = (body: Body): Body =>
  JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    value === null ? null : (SHOWN[key] ?? value),
  ) as Body

/** Everything back and everything forth again: the texts on the way. */
function past(writer: Writer): readonly (readonly [Head, Body])[] {
  const now = () => [writer.head, writer.body] as const
  const texts = [now()]
  while (writer.undo()) texts.push(now())
  while (writer.redo()) texts.push(now())
  return texts
}

describe('the record of what was done', () => {
  it('gives, saved and opened again, an equal draft numbered in order with the same undo and redo, whatever was done', () => {
    fc.assert(
      fc.property(anArbitraryBody, fc.array(deed, { maxLength: 25 }), (body, deeds) => {
        const clock = { now: 1_000_000 }
        const writer = deeds.reduce((before, done) => act(before, done, clock), new Writer(body))
        const opened = writer.reopened()
        expect([opened.head, opened.body]).toEqual([writer.head, writer.body])
        expect([undoDepth(opened.state), redoDepth(opened.state)]).toEqual([
          undoDepth(writer.state),
          redoDepth(writer.state),
        ])
        expect(past(opened)).toEqual(past(writer))
        expect(storedDraftSchema.safeParse(aDraft({ body: opened.body })).success).toBe(true)
        for (const citationStyle of ['chicago-author-date', 'chicago-notes'] as const) {
          const draft = aDraft({
            body: shownFromLibrary(opened.body),
            citationStyle,
            numberedHeadings: true,
          })
          expectNumbersInOrder(draft, library)
          expectSectionsInOrder(draft, library)
          expectReferencesToFollow(draft, library)
        }
      }),
      { numRuns: 200 },
    )
  })

  const one: Body = { type: 'doc', content: [aParagraph('One')] }
  const words = (writer: Writer) => writer.state.doc.textContent

  it('takes letters typed in one go as one action', () => {
    const writer = new Writer(one)
    for (let i = 0; i < 50; i++) writer.type('x', 4 + i, 1_000 + i * 100)
    const { actions } = writer.record.toLog()
    expect(actions).toHaveLength(1)
    expect(actions[0]).toMatchObject({ kind: 'edit', steps: [{ stepType: 'replace' }] })
    const opened = writer.reopened()
    opened.undo()
    expect(words(opened)).toBe('One')
  })

  /** Head and words after each undo, till nothing is left, and after each redo. */
  const told = (writer: Writer) =>
    past(writer).map(([{ title, subtitle }, body]) => [
      title,
      subtitle,
      documentOf(draftSchema, body).textContent,
    ])

  it('takes back title, subtitle and text in the order in which they were done, letters by stretches', () => {
    const writer = new Writer(one)
    writer.entitle({ title: 'A' }, 1_000)
    writer.entitle({ title: 'A b' }, 1_200)
    writer.type('!', 4, 1_300)
    writer.entitle({ title: 'A br' }, 1_400)
    writer.entitle({ subtitle: 'S' }, 1_500)
    writer.entitle({ subtitle: 'Su' }, 3_000)
    const back = [
      ['A br', 'Su', 'One!'],
      ['A br', 'S', 'One!'],
      ['A br', '', 'One!'],
      ['A b', '', 'One!'],
      ['A b', '', 'One'],
      ['', '', 'One'],
    ]
    const all = [...back, ...back.slice(0, -1).reverse()]
    expect(told(writer)).toEqual(all)
    expect(told(writer.reopened())).toEqual(all)
    expect(writer.record.toLog().actions[0]).toEqual({
      kind: 'edit',
      steps: [{ stepType: 'docAttr', attr: 'title', value: 'A b' }],
    })
  })

  it('takes a title given from outside for what was done last, and a log of before there were heads', () => {
    const writer = new Writer(one, null, { title: 'Bridge', subtitle: '' })
    writer.type(' two', 4, 1_000)
    const log = writer.record.toLog()
    const renamed = new Writer(writer.body, log, { title: 'Toll', subtitle: '' })
    expect(told(renamed).slice(0, 3)).toEqual([
      ['Toll', '', 'One two'],
      ['Bridge', '', 'One two'],
      ['Bridge', '', 'One'],
    ])
    const old = new Writer(writer.body, { base: log.base, actions: log.actions }, renamed.head)
    expect(told(old).slice(0, 2)).toEqual([
      ['Toll', '', 'One two'],
      ['Toll', '', 'One'],
    ])
  })

  it('comes with undo and redo to what they change, a footnote selected whole', () => {
    const note = { type: 'footnote' as const, content: [{ type: 'text' as const, text: 'Note' }] }
    const writer = new Writer({
      type: 'doc',
      content: [aParagraph('One'), { type: 'paragraph', content: [{ type: 'text', text: 'Two' }, note] }],
    })
    writer.type('d', 14, 1_000)
    writer.apply(writer.state.tr.setSelection(TextSelection.create(writer.state.doc, 1)))
    writer.undo()
    expect(writer.state.selection.toJSON()).toEqual({ type: 'node', anchor: 9 })
    writer.redo()
    expect(writer.state.selection.toJSON()).toEqual({ type: 'node', anchor: 9 })
  })

  it('redoes after a restart what was undone before it', () => {
    const writer = new Writer(one)
    writer.type(' two', 4, 1_000)
    writer.type(' three', 8, 5_000)
    writer.undo()
    const opened = writer.reopened()
    expect(words(opened)).toBe('One two')
    opened.redo()
    expect(words(opened)).toBe('One two three')
    opened.undo()
    opened.undo()
    expect([words(opened), opened.undo()]).toEqual(['One', false])
  })

  it('keeps the last actions where there are more than it holds, and the text whatever they are', () => {
    const writer = new Writer(one)
    for (let i = 0; i < 260; i++) writer.type(`${i} `, 1, 1_000 + i * 1_000)
    const log = writer.record.toLog()
    expect(log.actions).toHaveLength(UNDO_LIMITS.actions)
    const opened = writer.reopened()
    expect(opened.body).toEqual(writer.body)
    expect(undoDepth(opened.state)).toBe(UNDO_LIMITS.actions)
  })

  it('keeps no more characters than it may', () => {
    const writer = new Writer(one)
    const long = 'word '.repeat(30_000)
    for (let i = 0; i < 6; i++) writer.type(long, 1, 1_000 + i * 1_000)
    expect(JSON.stringify(writer.record.toLog().actions).length).toBeLessThan(UNDO_LIMITS.characters + 1_000)
    const opened = writer.reopened()
    expect(opened.body).toEqual(writer.body)
    opened.undo()
    expect(words(opened).length).toBe(words(writer).length - long.length)
  })

  it.each<[string, (log: UndoLog) => UndoLog]>([
    ['leads to another text', (log) => ({ ...log, base: { type: 'doc', content: [aParagraph('Two')] } })],
    [
      'names a place that is not there',
      (log) => ({ ...log, base: { type: 'doc', content: [aParagraph('')] as never } }),
    ],
    ['undoes what was never done', (log) => ({ ...log, actions: [{ kind: 'undo' }, ...log.actions] })],
    [
      'has a title that is no words',
      (log) => ({
        ...log,
        actions: [
          { kind: 'edit', steps: [{ stepType: 'docAttr', attr: 'title', value: {} }] },
          { kind: 'undo' },
          ...log.actions,
        ],
      }),
    ],
    [
      'has a step that is none',
      (log) => ({ ...log, actions: [{ kind: 'edit', steps: [{ stepType: 'x' }] }] }),
    ],
    [
      'has a base that no editor shows',
      (log) => ({ ...log, base: { type: 'doc', content: [{ type: 'x' }] as never } }),
    ],
  ])('is not taken where it %s', (_, spoil) => {
    const writer = new Writer(one)
    writer.type(' two', 4, 1_000)
    const opened = new Writer(writer.body, spoil(writer.record.toLog()))
    expect([opened.body, undoDepth(opened.state)]).toEqual([writer.body, 0])
  })

  it('begins anew where the text changed outside what can be undone', () => {
    const writer = new Writer(one)
    writer.type(' two', 4, 1_000)
    writer.apply(writer.state.tr.insertText('Zero ', 1).setMeta('addToHistory', false))
    expect(writer.record.toLog()).toEqual({ base: writer.body, head: NO_HEAD, actions: [] })
  })

  it('takes the id from a copy of a block, and leaves it to the block', () => {
    const table = (id: string | null): BlockNode => ({
      type: 'dataTable',
      attrs: { tableId: 't', title: '', view: null, id },
    })
    const writer = new Writer({ type: 'doc', content: [table('table-a'), aParagraph('Two')] })
    writer.apply(writer.state.tr.insert(0, writer.state.doc.firstChild!))
    expect(writer.body.content.slice(0, 2)).toEqual([table(null), table('table-a')])
    const cut = writer.state.doc.nodeAt(1)!
    writer.apply(writer.state.tr.delete(1, 2))
    writer.apply(writer.state.tr.insert(writer.state.doc.content.size, cut))
    expect(writer.body.content.at(-1)).toEqual(table('table-a'))
  })
})
