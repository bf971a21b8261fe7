import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockNode, InlineNode } from '#domain/draft.ts'
import { copiedAttributes } from '#renderer/schema/copied-attributes.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

const ATOMS = [
  'quotation',
  'dataTable',
  'chart',
  'timeline',
  'image',
  'citation',
  'inlineQuotation',
  'crossReference',
]

/** Every node of a text, however deep. */
const nodes = (content: readonly (BlockNode | InlineNode)[]): readonly (BlockNode | InlineNode)[] =>
  content.flatMap((node) => [
    node,
    ...('content' in node ? nodes((node.content ?? []) as readonly (BlockNode | InlineNode)[]) : []),
  ])

describe('attributes from the clipboard', () => {
  it('are those that were copied', () => {
    fc.assert(
      fc.property(anArbitraryBody, (body) => {
        for (const node of nodes(body.content)) {
          if (!ATOMS.includes(node.type) || !('attrs' in node)) continue
          expect(copiedAttributes(node.type, JSON.stringify(node.attrs))).toEqual(node.attrs)
        }
      }),
    )
  })

  it('are refused when a draft could not hold them', () => {
    const bad = [
      '',
      '{',
      '[]',
      '{"items":[]}',
      '{"items":[1]}',
      '{"items":[{"sourceId":"../x","locator":null,"prefix":"","quotedFrom":null}]}',
      '{"items":[{"sourceId":"a","locator":null}]}',
      '{"items":[{"sourceId":"a","locator":{"kind":"page"},"prefix":"","quotedFrom":null}]}',
      '{"items":[{"sourceId":"a","locator":{"kind":"paragraph","paragraph":0},"prefix":"","quotedFrom":null}]}',
    ]
    expect(bad.map((json) => copiedAttributes('citation', json))).toEqual(bad.map(() => null))
    expect(copiedAttributes('quotation', '{"quotationId":"a"}')).toBeNull()
    expect(copiedAttributes('image', '{"blob":"../../etc/passwd"}')).toBeNull()
  })

  it('have no fields within that a draft does not know', () => {
    const item = {
      sourceId: 'a',
      locator: { kind: 'page', page: '1', x: 1 },
      prefix: '',
      quotedFrom: null,
      y: 2,
    }
    const view = { columns: ['a'], rows: null, derived: [], z: 3 }
    expect(copiedAttributes('citation', JSON.stringify({ items: [item] }))).toEqual({
      items: [{ sourceId: 'a', locator: { kind: 'page', page: '1' }, prefix: '', quotedFrom: null }],
    })
    expect(
      copiedAttributes('dataTable', JSON.stringify({ tableId: 't', title: '', view, id: null })),
    ).toEqual({
      tableId: 't',
      title: '',
      view: { columns: ['a'], rows: null, derived: [] },
      id: null,
    })
  })
})
