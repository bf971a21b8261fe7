import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/draft.ts'
import {
  moveBlock,
  pasteAfterBlock,
  writeAfterBlock,
  writeUnderHeading,
} from '#renderer/components/editor/evidence-keys.ts'
import { bodyOf, documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { aParagraph } from '#tests/builders/a-draft.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

const QUOTATION: BlockNode = {
  type: 'quotation',
  attrs: { quotationId: 'rahimova-bridge', form: 'block', lead: '', shown: '' },
}

const aState = (...content: BlockNode[]) =>
  EditorState.create({ doc: documentOf(draftSchema, { type: 'doc', content }) })

describe('moveBlock', () => {
  it('moves a selected block down and keeps it selected', () => {
    const state = aState(QUOTATION, aParagraph('One'), aParagraph('Two'))
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)))
    const moved = selected.apply(moveBlock(selected, 0, 1)!)
    expect(bodyOf(moved.doc).content).toEqual([aParagraph('One'), QUOTATION, aParagraph('Two')])
    expect((moved.selection as NodeSelection).node.type.name).toBe('quotation')
  })

  it('takes the cursor along within its paragraph', () => {
    const state = aState(aParagraph('One'), aParagraph('Two'))
    const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 7)))
    const moved = placed.apply(moveBlock(placed, 1, -1)!)
    expect(bodyOf(moved.doc).content).toEqual([aParagraph('Two'), aParagraph('One')])
    expect([moved.selection.$from.parent.textContent, moved.selection.$from.parentOffset]).toEqual(['Two', 1])
  })

  it('moves nothing past the ends', () => {
    const state = aState(aParagraph('One'), aParagraph('Two'))
    expect([moveBlock(state, 0, -1), moveBlock(state, 1, 1)]).toEqual([null, null])
  })

  it('comes back when it is moved there and back', () => {
    fc.assert(
      fc.property(anArbitraryBody, fc.nat(), (body, seed) => {
        const state = aState(...body.content)
        const index = seed % body.content.length
        const down = moveBlock(state, index, 1)
        if (down === null) return
        const there = state.apply(down)
        expect(bodyOf(there.apply(moveBlock(there, index + 1, -1)!).doc)).toEqual(body)
      }),
    )
  })
})

describe('writeAfterBlock', () => {
  const after = (...content: BlockNode[]) => {
    const state = aState(...content)
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)))
    const next = selected.apply(writeAfterBlock(selected)!)
    return { blocks: bodyOf(next.doc).content, cursorIn: next.selection.$from.index(0) }
  }

  it('puts the cursor into a new paragraph after the block', () => {
    expect(after(QUOTATION, aParagraph('Two'))).toEqual({
      blocks: [QUOTATION, { type: 'paragraph' }, aParagraph('Two')],
      cursorIn: 1,
    })
    expect(after(QUOTATION)).toEqual({ blocks: [QUOTATION, { type: 'paragraph' }], cursorIn: 1 })
  })

  it('takes the empty paragraph that waits there', () => {
    expect(after(QUOTATION, { type: 'paragraph' })).toEqual({
      blocks: [QUOTATION, { type: 'paragraph' }],
      cursorIn: 1,
    })
  })

  it('leaves Enter in a line alone', () => {
    expect(writeAfterBlock(aState(aParagraph('One')))).toBeNull()
  })
})

describe('writeUnderHeading', () => {
  const heading = (text: string): BlockNode => ({
    type: 'heading',
    attrs: { level: 1, id: null },
    content: [{ type: 'text', text }],
  })
  const cursorAt = (state: EditorState, at: number) =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))

  it('goes into the empty paragraph that waits, and makes none', () => {
    const state = cursorAt(aState(heading('One'), { type: 'paragraph' }), 4)
    const next = state.apply(writeUnderHeading(state)!)
    expect([next.selection.$from.index(0), next.doc.eq(state.doc)]).toEqual([1, true])
  })

  it('leaves Enter alone within a heading, and where words follow or nothing', () => {
    const waiting = aState(heading('One'), { type: 'paragraph' })
    expect(writeUnderHeading(cursorAt(waiting, 2))).toBeNull()
    expect(writeUnderHeading(cursorAt(aState(heading('One'), aParagraph('Two')), 4))).toBeNull()
    expect(writeUnderHeading(cursorAt(aState(heading('One')), 4))).toBeNull()
    expect(writeUnderHeading(cursorAt(waiting, 6))).toBeNull()
  })
})

describe('pasteAfterBlock', () => {
  const words = (...content: BlockNode[]) => documentOf(draftSchema, { type: 'doc', content }).slice(0)

  it('keeps the selected block and puts what is pasted after it', () => {
    const state = aState(QUOTATION, aParagraph('After'))
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)))
    const heading: BlockNode = {
      type: 'heading',
      attrs: { level: 2, id: null },
      content: [{ type: 'text', text: 'Pasted' }],
    }
    const pasted = selected.apply(pasteAfterBlock(selected, words(heading, aParagraph('Words')))!)
    expect(bodyOf(pasted.doc).content).toEqual([QUOTATION, heading, aParagraph('Words'), aParagraph('After')])
    const again = selected.apply(pasteAfterBlock(selected, words(QUOTATION))!)
    expect(bodyOf(again.doc).content).toEqual([QUOTATION, QUOTATION, aParagraph('After')])
  })

  it('leaves what is pasted into a line alone', () => {
    const state = aState(aParagraph('One'))
    expect(pasteAfterBlock(state, words(aParagraph('Two')))).toBeNull()
  })
})
