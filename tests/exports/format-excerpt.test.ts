import { describe, expect, it } from 'vitest'
import type { CitationStyle, Language, Snapshots } from '#domain/draft.ts'
import type { ExcerptFormat, ExcerptNode } from '#domain/excerpt.ts'
import { formatExcerpt } from '#exports/format-excerpt.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aTable } from '#tests/builders/a-table.ts'

const { sources, quotations, events } = aLibrary()
const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]))
const snapshots: Snapshots = {
  references: byId(sources.map(({ reference }) => ({ ...reference, type: 'book' }))),
  quotations: byId(quotations),
  tables: byId([aTable({ title: 'Tolls | the bridge' })]),
  events: byId(events),
}
const view = {
  columns: ['year', 'total', 'total-change'],
  rows: null,
  derived: [{ id: 'total-change', formula: 'change', of: 'total', base: 0, label: '' }],
} as const
const QUOTATION: ExcerptNode = {
  type: 'quotation',
  attrs: { quotationId: 'rahimova-bridge', form: 'pull', lead: '', shown: '' },
}
const TABLE: ExcerptNode = { type: 'dataTable', attrs: { tableId: 'tolls', title: '', view, id: null } }
const TIMELINE: ExcerptNode = {
  type: 'timeline',
  attrs: {
    eventIds: ['association-founded'],
    title: 'A beginning',
    form: 'scale',
    order: 'by-date',
    id: null,
  },
}

function format(
  node: ExcerptNode,
  as: ExcerptFormat,
  style: CitationStyle = 'chicago-author-date',
  language: Language = 'en-GB',
): string {
  const text = formatExcerpt({ node, snapshots, as, style, language })
  if (!text.ok) throw new Error(JSON.stringify(text.error))
  return text.value
}

describe('formatExcerpt', () => {
  it('quotes and cites in the text, the work in full below', () => {
    expect(format(QUOTATION, 'citation')).toBe(
      '‘The bridge will not be closed before the 12 members agree.’ (Rahimova 2019, 14).\n\n' +
        'Rahimova, Leyla. 2019. Bridges and Borders. Institute for River Studies.',
    )
  })

  it('quotes and cites in a note, and in another language', () => {
    expect(format(QUOTATION, 'citation', 'chicago-notes', 'en-US')).toBe(
      '“The bridge will not be closed before the 12 members agree.” Leyla Rahimova, Bridges and Borders (Institute for River Studies, 2019), 14.',
    )
    expect(format(QUOTATION, 'citation', 'apa', 'ru-RU')).toContain('«The bridge')
  })

  it('quotes what is shown of a quotation', () => {
    const shown = 'The bridge will not be closed […].'
    const cut: ExcerptNode = { ...QUOTATION, attrs: { ...QUOTATION.attrs, shown } } as ExcerptNode
    expect(format(cut, 'citation')).toMatch(/^‘The bridge will not be closed \[…\]\.’ \(/)
    expect(format(cut, 'markdown')).toMatch(/^> .*The bridge will not be closed \\\[…\\\]\./)
  })

  it('cites a table and a timeline by what they are called', () => {
    expect(format(TABLE, 'citation')).toMatch(/^Tolls \| the bridge \(Rahimova 2019, 20\)\.\n\n/)
    expect(format(TIMELINE, 'citation')).toMatch(/^A beginning \(Rahimova 2019, 16\)\.\n\n/)
  })

  it('writes a quotation as a block quotation of Markdown', () => {
    const text = format(QUOTATION, 'markdown')
    expect(text).toMatch(
      /^> .*The bridge will not be closed before the 12 members agree\.’?\n>\n> — .*2019, 14/,
    )
    expect(text).toMatch(
      /\n\nRahimova, Leyla\. 2019\. \*Bridges and Borders\*\. Institute for River Studies\.\n$/,
    )
    expect(format(QUOTATION, 'markdown', 'chicago-notes')).toMatch(
      /\(Leyla Rahimova, \*Bridges and Borders\*/,
    )
  })

  it('writes a view of a table with its derived columns, and a chart as the same table', () => {
    const text = format(TABLE, 'markdown')
    expect(text.split('\n').slice(0, 6)).toEqual([
      '**Tolls | the bridge**',
      '',
      '| Year | Total, US$ million | Change, US$ million |',
      '| --- | --: | --: |',
      '| 2015 | 1,049 | – |',
      '| 2016 | 627 | −422 |',
    ])
    expect(text).toContain('Change: calculated from Total, each value less that of the row before.')
    expect(text).toContain('Source: River Authority, yearly accounts')
    const chart: ExcerptNode = {
      type: 'chart',
      attrs: { tableId: 'tolls', title: '', form: 'bars', view, alt: '', id: null },
    }
    expect(format(chart, 'markdown')).toBe(text)
    expect(format(chart, 'citation')).toBe(format(TABLE, 'citation'))
  })

  it('writes events as a list', () => {
    expect(format(TIMELINE, 'markdown')).toMatch(
      /^\*\*A beginning\*\*\n\n- \*\*May 2012:\*\* The bridge keepers founded their association\. \(Rahimova 2019, 16\)\n/,
    )
  })

  it('lists the works as BibTeX', () => {
    expect(format(QUOTATION, 'bibtex')).toMatch(/^@\w+\{[\s\S]*title = \{+Bridges and Borders\}+/)
  })

  it('says what is missing', () => {
    expect(
      formatExcerpt({
        node: QUOTATION,
        snapshots: { ...snapshots, quotations: {} },
        as: 'citation',
        style: 'apa',
        language: 'en-GB',
      }),
    ).toEqual({ ok: false, error: { code: 'excerpt-unknown', kind: 'quotation', id: 'rahimova-bridge' } })
  })
})
