import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/draft.ts'
import { rememberCursor, rememberedCursor } from '#renderer/components/editor/remember-cursor.ts'
import { sayPlace, waitingParagraph } from '#renderer/components/editor/say-place.ts'
import { documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { aParagraph, aQuotationBlock, aTableBlock } from '#tests/builders/a-draft.ts'
import { aStorage } from './a-storage.ts'

const documentWith = (...content: BlockNode[]) => documentOf(draftSchema, { type: 'doc', content })

describe('sayPlace', () => {
  const long = 'The bridge over the river has been closed twice since the keepers came.'
  const doc = documentWith(
    { type: 'contents' },
    aParagraph(long),
    aParagraph(),
    aTableBlock({ title: 'Tolls' }),
    aQuotationBlock(),
  )
  const after = (index: number) =>
    doc.resolve(doc.children.slice(0, index + 1).reduce((size, { nodeSize }) => size + nodeSize, 0))

  it('names what it goes after by its first words, or by what it is', () => {
    expect(doc.children.map((_, index) => sayPlace(doc, after(index)))).toEqual([
      'after the contents',
      'after ‘The bridge over the river has been…’',
      'after ‘The bridge over the river has been…’',
      'after the table ‘Tolls’',
      'after the quotation',
    ])
  })

  it('counts the paragraph with the cursor, unless it is empty', () => {
    const within = (at: number) => TextSelection.create(doc, at).$to
    expect([within(5), within(after(1).pos + 1)].map((place) => sayPlace(doc, place))).toEqual([
      'after ‘The bridge over the river has been…’',
      'after ‘The bridge over the river has been…’',
    ])
  })

  it('knows the beginning, and where the cursor was never put anywhere the paragraph that waits, else the end', () => {
    const blank = documentWith(aParagraph())
    const full = documentWith(aParagraph(long), aQuotationBlock())
    expect([sayPlace(blank, blank.resolve(1)), sayPlace(doc, null), sayPlace(full, null)]).toEqual([
      'at the beginning of the text',
      'in the first empty paragraph',
      'at the end of the text',
    ])
    expect(waitingParagraph(doc)?.start()).toBe(after(1).pos + 1)
  })
})

describe('the remembered cursor', () => {
  it('is that of each briefing, as it was last left', () => {
    const storage = aStorage()
    rememberCursor(storage, 'one', 4)
    rememberCursor(storage, 'two', 90)
    rememberCursor(storage, 'one', 17)
    expect(['one', 'two', 'three'].map((id) => rememberedCursor(storage, id))).toEqual([17, 90, null])
  })

  it('of the briefings that were left long ago is forgotten', () => {
    const storage = aStorage()
    for (let i = 0; i < 101; i++) rememberCursor(storage, `draft-${i}`, i)
    expect([0, 1, 100].map((i) => rememberedCursor(storage, `draft-${i}`))).toEqual([null, 1, 100])
  })

  it('takes nothing from a storage that holds something else', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const storage = aStorage()
        storage.setItem('cursors', words)
        rememberCursor(storage, 'one', 3)
        expect(rememberedCursor(storage, 'one')).toBe(3)
      }),
    )
  })
})
