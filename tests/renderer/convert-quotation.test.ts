import { EditorState, NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/draft.ts'
import { putInBlock, putInText } from '#renderer/components/editor/evidence/convert-quotation.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'

const block = (lead = ''): BlockNode => ({
  type: 'quotation',
  attrs: { quotationId: 'regret', form: 'pull', lead, shown: 'a […] c' },
})
const inline = { type: 'inlineQuotation', attrs: { quotationId: 'regret', shown: 'a […] c' } } as const
const paragraph = (...content: readonly unknown[]) =>
  ({ type: 'paragraph', ...(content.length === 0 ? {} : { content }) }) as BlockNode
const text = (words: string) => ({ type: 'text', text: words })

const stateOf = (...content: readonly BlockNode[]) =>
  EditorState.create({ doc: draftSchema.nodeFromJSON({ type: 'doc', content }) })

function placeOf(state: EditorState, type: string): number {
  let at = -1
  state.doc.descendants((node, position) => {
    if (node.type.name === type) at = position
  })
  return at
}

describe('a block quotation put into the text', () => {
  const put = (...content: readonly BlockNode[]) => {
    const state = stateOf(...content)
    return putInText(state, placeOf(state, 'quotation'))!
  }

  it('goes to the end of the paragraph before it, with the words that lead into it', () => {
    const { doc, selection } = put(paragraph(text('Baku was surprised.')), block('As it said,'))
    expect(doc.toJSON().content).toMatchObject([paragraph(text('Baku was surprised. As it said, '), inline)])
    expect(selection.from).toBe(doc.content.size - 1)
  })

  it('is a paragraph of its own where none stands before it', () => {
    expect(put(block(), paragraph()).doc.toJSON().content).toMatchObject([paragraph(inline), paragraph()])
    expect(put(paragraph(), block()).doc.toJSON().content).toMatchObject([paragraph(), paragraph(inline)])
  })
})

describe('a quotation of the text made a block', () => {
  const put = (...content: readonly BlockNode[]) => {
    const state = stateOf(...content)
    return putInBlock(state, placeOf(state, 'inlineQuotation'))!
  }
  const made = {
    type: 'quotation',
    attrs: { quotationId: 'regret', form: 'block', lead: '', shown: 'a […] c' },
  }

  it('comes after its paragraph and is selected', () => {
    const { doc, selection } = put(paragraph(text('It said '), inline, text('.')))
    expect(doc.toJSON().content).toMatchObject([paragraph(text('It said .')), made])
    expect(selection).toBeInstanceOf(NodeSelection)
    expect((selection as NodeSelection).node.type.name).toBe('quotation')
  })

  it('takes the place of a paragraph that held nothing else', () => {
    expect(put(paragraph(text('Before.')), paragraph(inline)).doc.toJSON().content).toMatchObject([
      paragraph(text('Before.')),
      made,
    ])
  })

  it('leaves the list that it stood in', () => {
    const list = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(text('It said '), inline)] }],
    } as unknown as BlockNode
    const { doc } = put(list)
    expect(doc.toJSON().content).toMatchObject([{ type: 'bulletList' }, made])
    doc.check()
  })
})
