import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftSchema } from '#contract/draft-schema.ts'
import { unknownFields } from '#drafts/unknown-fields.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

describe('unknown fields', () => {
  it('are none in what this version writes', () => {
    const snapshots = {
      references: {},
      quotations: { q: aQuotation() },
      tables: { t: aTable() },
      events: { e: anEvent() },
    }
    expect(unknownFields(draftSchema, aDraft({ snapshots }))).toEqual([])
  })

  it('are found in blocks, lists, marks, citations and records, and what is below one is not', () => {
    const draft = {
      ...aDraft(),
      mood: { deep: { down: 1 } },
      body: {
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  {
                    type: 'paragraph',
                    align: 'end',
                    content: [{ type: 'text', text: 'a', marks: [{ type: 'bold', by: 'x' }] }],
                  },
                ],
              },
            ],
          },
          {
            type: 'paragraph',
            content: [
              {
                type: 'citation',
                attrs: {
                  items: [
                    {
                      sourceId: 's',
                      locator: { kind: 'page', page: '1', side: 'a' },
                      prefix: '',
                      quotedFrom: null,
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
      snapshots: {
        references: { r: { id: 'r', type: 'book', author: [{ literal: 'UN', rank: 1 }], DOI: '10.1/1' } },
        quotations: {},
        tables: {},
        events: {},
      },
    }
    expect(draftSchema.safeParse(draft).error).toBeUndefined()
    expect(unknownFields(draftSchema, draft)).toEqual([
      'body.content.0.content.0.content.0.align',
      'body.content.0.content.0.content.0.content.0.marks.0.by',
      'body.content.1.content.0.attrs.items.0.locator.side',
      'snapshots.references.r.author.0.rank',
      'snapshots.references.r.DOI',
      'mood',
    ])
  })

  it('refuses a schema that it cannot follow', () => {
    expect(() => unknownFields(z.map(z.string(), z.string()), new Map())).toThrow(RangeError)
  })
})
