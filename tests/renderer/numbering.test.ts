import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { BlockNode, Body, InlineNode } from '#domain/draft.ts'
import { referTo } from '#renderer/components/editor/cross-references.ts'
import { moveBlock } from '#renderer/components/editor/evidence-keys.ts'
import { numbering, numberingKey, targetsOf } from '#renderer/components/editor/numbering.ts'
import { bodyOf, documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { aParagraph } from '#tests/builders/a-draft.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

const settings = {
  language: 'en-GB',
  numberedHeadings: true,
  citationStyle: 'chicago-author-date',
  snapshots: NO_SNAPSHOTS,
} as const

const open = (body: Body, over = {}) =>
  EditorState.create({
    doc: documentOf(draftSchema, body),
    plugins: [numbering(() => ({ ...settings, ...over }))],
  })

const doc = (...content: BlockNode[]): Body => ({ type: 'doc', content })
const heading = (level: 1 | 2 | 3, text: string, id: string | null = null): BlockNode => ({
  type: 'heading',
  attrs: { level, id },
  content: [{ type: 'text', text }],
})
const paragraph = (...content: InlineNode[]): BlockNode => ({ type: 'paragraph', content })
const note: InlineNode = { type: 'footnote', content: [{ type: 'text', text: 'A note.' }] }
const to = (target: string): InlineNode => ({ type: 'crossReference', attrs: { target } })
const cited: InlineNode = {
  type: 'citation',
  attrs: { items: [{ sourceId: 'a', locator: null, prefix: '', quotedFrom: null }] },
}
const table = (title: string, id: string | null = null): BlockNode => ({
  type: 'dataTable',
  attrs: { tableId: 't', title, view: null, id },
})

/** What stands on the nodes, in reading order. */
const shown = (state: EditorState): readonly string[] =>
  numberingKey
    .getState(state)!
    .decorations.find()
    .sort((a, b) => a.from - b.from)
    .map((decoration) => {
      const { attrs } = (decoration as unknown as { type: { attrs: Record<string, string> } }).type
      return attrs['data-number'] ?? attrs['data-label'] ?? attrs['data-lost'] ?? ''
    })

describe('numbers in the text', () => {
  it('are those that the document prints', () => {
    const state = open(
      doc(
        heading(1, 'One'),
        heading(2, 'Two'),
        paragraph(note, to('t'), to('gone')),
        table('T', 't'),
        paragraph(note),
      ),
    )
    expect(shown(state)).toEqual(['1', '1.1', '1', 'Table\u00a01', '[lost reference]', 'Table\u00a01', '2'])
  })

  it('count citations among the notes in a note style, those within notes aside', () => {
    const both: InlineNode = { type: 'footnote', content: [cited as never] }
    const body = doc(paragraph(cited, note, cited), paragraph(both, note))
    expect(shown(open(body))).toEqual(['1', '2', '3'])
    expect(shown(open(body, { citationStyle: 'chicago-notes' }))).toEqual(['2', '4', '5'])
  })

  it('are after any change what they would be if the text were opened anew', () => {
    fc.assert(
      fc.property(
        anArbitraryBody,
        fc.array(fc.tuple(fc.nat(), fc.nat(3), anArbitraryBody)),
        (body, changes) => {
          let state = open(body)
          for (const [at, kind, other] of changes) {
            const { tr } = state
            const index = at % state.doc.childCount
            const place = state.doc.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0)
            const $at = state.doc.resolve(at % state.doc.content.size)
            if (kind === 0 && $at.parent.inlineContent) state = state.apply(tr.insertText('x', $at.pos))
            else if (kind === 1) state = state.apply(moveBlock(state, index, 1) ?? tr)
            else if (kind === 2 && state.doc.childCount > 1) {
              state = state.apply(tr.delete(place, place + state.doc.child(index).nodeSize))
            } else state = state.apply(tr.insert(place, documentOf(draftSchema, other).content))
          }
          expect(shown(state)).toEqual(shown(open(bodyOf(state.doc))))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a cross-reference', () => {
  const start = open(doc(heading(1, 'Money'), aParagraph('See .'), table('What was sent')))

  it('can lead to every block with a number or a title', () => {
    expect(targetsOf(start, settings).map(({ kind, label, title }) => [kind, label, title])).toEqual([
      ['section', '1', 'Money'],
      ['table', 'Table\u00a01', 'What was sent'],
    ])
  })

  it('gives its block an id in the same step, and uses that which it has', () => {
    const at = targetsOf(start, settings)[1]!.at
    const placed = start.apply(start.tr.setSelection(TextSelection.create(start.doc, 12)))
    const once = placed.apply(referTo(placed, at, null))
    const id = once.doc.lastChild!.attrs['id'] as string
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
    expect(bodyOf(once.doc).content[1]).toEqual(
      paragraph({ type: 'text', text: 'See ' }, to(id), { type: 'text', text: '.' }),
    )
    const twice = once.apply(referTo(once, at + 1, null))
    expect(bodyOf(twice.doc).content[1]).toEqual(
      paragraph({ type: 'text', text: 'See ' }, to(id), { type: 'text', text: ' ' }, to(id), {
        type: 'text',
        text: '.',
      }),
    )
    expect(shown(twice)).toEqual(['1', 'Table\u00a01', 'Table\u00a01', 'Table\u00a01'])
  })

  it('follows its block and is lost with it', () => {
    const state = open(doc(paragraph(to('b')), table('A', 'a'), table('B', 'b')))
    expect(shown(state)[0]).toBe('Table\u00a02')
    const moved = state.apply(moveBlock(state, 2, -1)!)
    expect(shown(moved)[0]).toBe('Table\u00a01')
    const gone = moved.apply(moved.tr.delete(3, 4))
    expect(shown(gone)[0]).toBe('[lost reference]')
  })
})
