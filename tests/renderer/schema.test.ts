import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema, draftSchema as storedDraftSchema } from '#contract/draft-schema.ts'
import type { Body } from '#domain/draft.ts'
import { bodyOf, documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { aBox, aDraft, aHeading, aQuotationBlock, aTableBlock } from '#tests/builders/a-draft.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

const onlyBlock = (block: Body['content'][number]): Body => ({ type: 'doc', content: [block] })

describe('the editor schema and the draft', () => {
  it('has the nodes and marks of the draft and no others', () => {
    expect(Object.keys(draftSchema.nodes).sort()).toEqual(
      [
        'box',
        'bulletList',
        'chart',
        'citation',
        'contents',
        'crossReference',
        'dataTable',
        'doc',
        'footnote',
        'hardBreak',
        'heading',
        'image',
        'inlineQuotation',
        'keyPoints',
        'listItem',
        'orderedList',
        'paragraph',
        'quotation',
        'recommendations',
        'text',
        'timeline',
      ].sort(),
    )
    expect(Object.keys(draftSchema.marks).sort()).toEqual(['bold', 'italic'])
  })

  it('gives every text back as it came, and stores it', () => {
    fc.assert(
      fc.property(anArbitraryBody, (body) => {
        const written = bodyOf(documentOf(draftSchema, body))
        expect(written).toEqual(body)
        expect(storedDraftSchema.safeParse(aDraft({ body: written })).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('refuses a text that it could not show whole', () => {
    const headingInList = onlyBlock({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [aHeading('1') as never] }],
    })
    expect(() => documentOf(draftSchema, headingInList)).toThrow(RangeError)
    const noteInNote = onlyBlock({
      type: 'paragraph',
      content: [{ type: 'footnote', content: [{ type: 'footnote' } as never] }],
    })
    expect(() => documentOf(draftSchema, noteInNote)).toThrow(RangeError)
    expect(() => documentOf(draftSchema, { type: 'doc', content: [] })).toThrow(RangeError)
  })

  it('takes what the stored form takes, and refuses what it refuses, whatever holds what', () => {
    interface Tree {
      readonly type: string
      readonly content?: readonly Tree[]
    }
    const leaf = fc.constantFrom<Tree>(
      { type: 'paragraph' },
      aHeading('Tolls'),
      aQuotationBlock(),
      aTableBlock(),
      { type: 'contents' },
      { type: 'hardBreak' },
      { type: 'text', text: 'Tolls' } as Tree,
      { type: 'text', text: 'Tolls', marks: [{ type: 'italic' }, { type: 'bold' }] } as Tree,
    )
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        leaf,
        fc
          .tuple(
            fc.constantFrom<Tree>(
              { type: 'paragraph' },
              { type: 'bulletList' },
              { type: 'orderedList' },
              { type: 'listItem' },
              { type: 'keyPoints' },
              { type: 'recommendations' },
              { type: 'footnote' },
              { ...aBox([]) },
            ),
            fc.array(tie('tree'), { maxLength: 3 }),
          )
          .map(([holder, content]) => ({ ...holder, content })),
      ),
    }))
    const isShown = (body: unknown): boolean => {
      try {
        documentOf(draftSchema, body as Body)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 2 }), (content) => {
        const body = { type: 'doc', content }
        expect([body, bodySchema.safeParse(body).success]).toEqual([body, isShown(body)])
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves out a mark on a citation, which the draft does not know', () => {
    const items = [{ sourceId: 'report-2019', locator: null, prefix: '', quotedFrom: null }]
    const marked = { type: 'citation', attrs: { items }, marks: [{ type: 'bold' }] }
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [marked] }] } as unknown as Body
    expect(bodyOf(documentOf(draftSchema, body))).toEqual(
      onlyBlock({ type: 'paragraph', content: [{ type: 'citation', attrs: { items } }] }),
    )
  })
})
