import { history, undo, undoDepth } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body, InlineNode } from '#domain/draft.ts'
import { findExpression, findMatches, type FindQuery } from '#renderer/components/editor/find/find-matches.ts'
import {
  findKey,
  findPlugin,
  goToMatch,
  noteAt,
  replaceAllMatches,
  replaceMatch,
} from '#renderer/components/editor/find/find-plugin.ts'
import { bodyOf, documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

const text = (words: string, ...marks: ('bold' | 'italic')[]): InlineNode & { type: 'text' } => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
const body = (...lines: InlineNode[][]): Body => ({
  type: 'doc',
  content: lines.map((content) => ({ type: 'paragraph', content })),
})
const query = (words: string, over: Partial<FindQuery> = {}): FindQuery => ({
  words,
  matchCase: false,
  wholeWords: false,
  ...over,
})

function open(content: Body, asked: FindQuery) {
  let state = EditorState.create({
    doc: documentOf(draftSchema, content),
    plugins: [history(), findPlugin()],
  })
  const apply = (tr: Transaction | null) => {
    if (tr !== null) state = state.apply(tr)
    return tr !== null
  }
  apply(state.tr.setMeta(findKey, { query: asked }))
  return {
    apply,
    get state() {
      return state
    },
    get found() {
      return findKey.getState(state)!
    },
  }
}

const found = (content: Body, asked: FindQuery): readonly string[] => {
  const doc = documentOf(draftSchema, content)
  return findMatches(doc, findExpression(asked)!).map(({ from, to }) => doc.textBetween(from, to))
}

describe('finding in the text', () => {
  it('finds words across bold and italic, in footnotes and in boxes', () => {
    const content: Body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            text('The to'),
            text('ll ', 'bold'),
            text('rose'),
            { type: 'footnote', content: [text('A toll.')] },
          ],
        },
        {
          type: 'box',
          attrs: { form: 'side', title: '', id: null },
          content: [{ type: 'paragraph', content: [text('Tolls')] }],
        },
      ],
    }
    expect(found(content, query('toll'))).toEqual(['toll', 'toll', 'Toll'])
    expect(found(content, query('toll', { matchCase: true }))).toEqual(['toll', 'toll'])
    expect(found(content, query('toll', { wholeWords: true }))).toEqual(['toll', 'toll'])
  })

  it('takes what is typed as words, not as an expression, and either form of an apostrophe', () => {
    expect(found(body([text('a.b* (c) a+b')]), query('(c)'))).toEqual(['(c)'])
    expect(found(body([text('Əliyev’s bridge')]), query("əliyev's"))).toEqual(['Əliyev’s'])
    expect(found(body([text('1\u00a0232')]), query('1 232'))).toEqual(['1\u00a0232'])
    expect(findExpression(query(''))).toBeNull()
  })

  it('finds no words across a citation', () => {
    const cited: InlineNode = {
      type: 'citation',
      attrs: { items: [{ sourceId: 'a', locator: null, prefix: '', quotedFrom: null }] },
    }
    expect(found(body([text('to'), cited, text('ll')]), query('toll'))).toEqual([])
  })

  it('finds in any text exactly what stands there', () => {
    fc.assert(
      fc.property(
        anArbitraryBody,
        fc.string({ minLength: 1, maxLength: 2, unit: 'grapheme' }),
        (content, words) => {
          const asked = query(words, { matchCase: true })
          for (const match of found(content, asked)) expect(match).toMatch(findExpression(asked)!)
        },
      ),
    )
  })
})

describe('going from match to match', () => {
  const lines = body([text('one two one')], [text('one')])

  it('goes on from the cursor, round the ends, and back', () => {
    const editor = open(lines, query('one'))
    editor.apply(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 4)))
    const order = [1, 1, 1, -1].map((by) => {
      editor.apply(goToMatch(editor.state, by as 1 | -1))
      return editor.found.current
    })
    expect(order).toEqual([1, 2, 0, 2])
  })

  it('goes to the footnote of a match in one', () => {
    const editor = open(body([text('A'), { type: 'footnote', content: [text('toll')] }]), query('toll'))
    editor.apply(goToMatch(editor.state, 1))
    expect(noteAt(editor.state.doc, editor.found.matches[0]!.from)).toEqual({ from: 2, to: 8 })
    expect(editor.state.selection.from).toBe(8)
  })

  it('follows the text as it changes', () => {
    const editor = open(lines, query('one'))
    editor.apply(editor.state.tr.insertText('one ', 1))
    expect(editor.found.matches).toHaveLength(4)
  })
})

describe('replacing', () => {
  it('replaces the current match, its emphasis kept', () => {
    const editor = open(body([text('The '), text('toll', 'italic'), text(' rose')]), query('toll'))
    editor.apply(goToMatch(editor.state, 1))
    editor.apply(replaceMatch(editor.state, 'fee'))
    expect(bodyOf(editor.state.doc)).toEqual(body([text('The '), text('fee', 'italic'), text(' rose')]))
  })

  it('replaces all, in footnotes too, and one undo takes it back', () => {
    const content = body([text('toll toll'), { type: 'footnote', content: [text('toll')] }], [text('toll')])
    const editor = open(content, query('toll'))
    editor.apply(replaceAllMatches(editor.state, 'levy'))
    expect(bodyOf(editor.state.doc)).toEqual(
      body([text('levy levy'), { type: 'footnote', content: [text('levy')] }], [text('levy')]),
    )
    expect(undoDepth(editor.state)).toBe(1)
    undo(editor.state, editor.apply)
    expect(bodyOf(editor.state.doc)).toEqual(content)
  })

  it('begins with a capital where the words that it replaces did, unless case was asked for', () => {
    const content = body([text('Wages fell. All wages did, not WAGES or iWages.')])
    const editor = open(content, query('wages'))
    editor.apply(replaceAllMatches(editor.state, 'élan'))
    expect(bodyOf(editor.state.doc)).toEqual(body([text('Élan fell. All élan did, not Élan or iÉlan.')]))

    const exact = open(content, query('Wages', { matchCase: true }))
    exact.apply(replaceAllMatches(exact.state, 'pay'))
    expect(bodyOf(exact.state.doc)).toEqual(body([text('pay fell. All wages did, not WAGES or ipay.')]))
  })

  it('takes words out where nothing is put in their place', () => {
    const editor = open(body([text('toll')]), query('toll'))
    editor.apply(replaceAllMatches(editor.state, ''))
    expect(bodyOf(editor.state.doc)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })
})
