import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/draft.ts'
import { bodyOf, documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { goOnBelow } from '#renderer/schema/points.ts'
import { aParagraph } from '#tests/builders/a-draft.ts'

const EMPTY = { type: 'paragraph' } as const
const POINT = { type: 'paragraph', content: [{ type: 'text', text: 'One' }] } as const

/** A state with the cursor in the second point of the box, or in its only one. */
function aState(...content: BlockNode[]): EditorState {
  const state = EditorState.create({ doc: documentOf(draftSchema, { type: 'doc', content }) })
  const at = state.doc.firstChild!.content.size
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
}

describe('goOnBelow', () => {
  it('leaves an empty last point for the empty paragraph under the box', () => {
    const state = aState({ type: 'keyPoints', content: [POINT, EMPTY] }, EMPTY)
    const after = state.apply(goOnBelow(state)!)
    expect(bodyOf(after.doc).content).toEqual([{ type: 'keyPoints', content: [POINT] }, EMPTY])
    expect(after.selection.$from.index(0)).toBe(1)
  })

  it.each([
    ['text stands under the box', [{ type: 'keyPoints', content: [POINT, EMPTY] }, aParagraph('Two')]],
    ['the point is the only one', [{ type: 'keyPoints', content: [EMPTY] }, EMPTY]],
    ['the point has words', [{ type: 'keyPoints', content: [POINT, POINT] }, EMPTY]],
  ] as const)('does nothing where %s', (_, content) => {
    expect(goOnBelow(aState(...(content as readonly BlockNode[])))).toBeNull()
  })
})
