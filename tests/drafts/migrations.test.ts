import { describe, expect, it } from 'vitest'
import { draftSchema } from '#contract/draft-schema.ts'
import { DRAFT_SCHEMA, NO_SNAPSHOTS } from '#domain/draft.ts'
import { unknownFields } from '#drafts/unknown-fields.ts'
import { DRAFT_MIGRATIONS, migrate } from '#drafts/migrations.ts'

const example = {
  1: (draft: Readonly<Record<string, unknown>>) => ({ ...draft, authors: [draft['author']] }),
  2: ({ author: _author, ...draft }: Readonly<Record<string, unknown>>) => draft,
}

describe('migrations', () => {
  it('lead from every older schema to the present one', () => {
    expect(Object.keys(DRAFT_MIGRATIONS)).toEqual(
      Array.from({ length: DRAFT_SCHEMA - 1 }, (_, i) => String(i + 1)),
    )
  })

  it('run in order, from the schema of the file, and keep what they do not know', () => {
    const old = Object.freeze({ author: 'Rahimova', colour: 'red' })
    expect(migrate(old, 1, 3, example)).toEqual({ authors: ['Rahimova'], colour: 'red' })
    expect(migrate(old, 2, 3, example)).toEqual({ colour: 'red' })
    expect(migrate(old, 3, 3, example)).toBe(old)
  })

  it('leave a newer schema and what is no object alone', () => {
    const newer = { everything: 'else' }
    expect(migrate(newer, 9)).toBe(newer)
    expect(migrate(null, 1, 3, example)).toBe(null)
  })

  it('do not skip a step that nobody wrote', () => {
    expect(() => migrate({}, 1, 9, example)).toThrow(RangeError)
  })

  it('bring a draft of schema 1 to schema 2, saying of all that is new what the old one meant', () => {
    const before = structuredClone(schema1)
    const migrated = migrate(schema1, 1, 2)
    expect(schema1).toEqual(before)
    expect(draftSchema.safeParse(migrated)).toMatchObject({ success: true })
    expect(unknownFields(draftSchema, migrated)).toEqual(['mood'])
    expect(migrated).toEqual({
      ...schema1,
      number: '',
      handling: '',
      numberedHeadings: false,
      declined: NO_SNAPSHOTS,
      body: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 1, id: null }, content: [text('Tolls')] },
          { type: 'keyPoints', content: [{ type: 'paragraph', content: [text('Up.')] }] },
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  {
                    type: 'paragraph',
                    content: [
                      text('As said'),
                      {
                        type: 'citation',
                        attrs: { items: [{ sourceId: 'a', locator: null, prefix: 'see', quotedFrom: null }] },
                      },
                    ],
                  },
                ],
              },
            ],
          },
          { type: 'quotation', attrs: { quotationId: 'q', form: 'block', lead: '', shown: '' } },
          { type: 'dataTable', attrs: { tableId: 't', title: 'Trade', view: null, id: null } },
          {
            type: 'timeline',
            attrs: { eventIds: ['e'], title: 'Years', form: 'list', order: 'as-chosen', id: null },
          },
        ],
      },
    })
    expect(migrate(migrated, 1, 2)).toEqual(migrated)
  })

  it.each([{ body: 7 }, { body: { content: [null, 3, { type: 'citation', attrs: { items: 'none' } }] } }])(
    'leave to the schema what is no draft of any: %j',
    (strange) => expect(migrate(strange, 1)).toMatchObject(strange),
  )
})

const text = (words: string) => ({ type: 'text', text: words })

/** As schema 1 stored it. */
const schema1 = {
  id: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
  title: 'Tolls and trade',
  subtitle: '',
  template: 'two-page-brief',
  language: 'en-GB',
  citationStyle: 'chicago-author-date',
  institution: '',
  series: '',
  authors: [],
  date: null,
  mood: 'grave',
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Tolls')] },
      { type: 'keyPoints', content: [{ type: 'paragraph', content: [text('Up.')] }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  text('As said'),
                  { type: 'citation', attrs: { items: [{ sourceId: 'a', locator: null, prefix: 'see' }] } },
                ],
              },
            ],
          },
        ],
      },
      { type: 'quotation', attrs: { quotationId: 'q' } },
      { type: 'dataTable', attrs: { tableId: 't', title: 'Trade' } },
      { type: 'timeline', attrs: { eventIds: ['e'], title: 'Years' } },
    ],
  },
  snapshots: { references: {}, quotations: {}, tables: {}, events: {} },
}
