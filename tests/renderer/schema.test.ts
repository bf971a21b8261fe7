import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema as storedDraftSchema } from '#contract/draft-schema.ts'
import type { Body } from '#domain/draft.ts'
import { bodyOf, documentOf } from '#renderer/components/editor/schema/body.ts'
import { draftSchema } from '#renderer/components/editor/schema/draft-extensions.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
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
      content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 1, id: null } }] }],
    })
    expect(() => documentOf(draftSchema, headingInList)).toThrow(RangeError)
    const noteInNote = onlyBlock({
      type: 'paragraph',
      content: [{ type: 'footnote', content: [{ type: 'footnote' } as never] }],
    })
    expect(() => documentOf(draftSchema, noteInNote)).toThrow(RangeError)
    expect(() => documentOf(draftSchema, { type: 'doc', content: [] })).toThrow(RangeError)
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
