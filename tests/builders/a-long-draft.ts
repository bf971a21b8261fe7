import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { BlockNode, Draft, InlineNode } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { aDraft } from './a-draft.ts'
import { aLibrary } from './a-library.ts'
import { aQuotation } from './a-quotation.ts'
import { aSource } from './a-source.ts'
import { aTable } from './a-table.ts'
import { anEvent } from './an-event.ts'

export interface LongDraft {
  readonly draft: Draft
  /** What it cites: as large as what a long project reads. */
  readonly library: Library
}

interface Length {
  readonly sections: number
  readonly paragraphs: number
  readonly sources: number
}

/** About sixty pages of the research paper with 300 citations in the text. */
const SIXTY_PAGES: Length = { sections: 20, paragraphs: 15, sources: 40 }

/**
 * A research paper of numbered sections, each with fifteen paragraphs, every paragraph with a citation; besides a
 * footnote, a quotation, a table with a derived column, a timeline and a cross-reference in each section. The same
 * every time.
 */
export function aLongDraft({ sections, paragraphs, sources }: Length = SIXTY_PAGES): LongDraft {
  const names = Array.from({ length: sources }, (_, i) => `source-${i}`)
  const library = aLibrary({
    sources: names.map((id, i) =>
      aSource({
        id,
        reference: {
          id,
          type: 'report',
          title: `The accounts of the ${ordinal(i)} river`,
          author: [{ family: AUTHORS[i % AUTHORS.length]!, given: 'Leyla' }],
          issued: { 'date-parts': [[1980 + i]] },
          publisher: 'River Authority',
          'publisher-place': 'Baku',
        },
      }),
    ),
    quotations: names.map((sourceId, i) => aQuotation({ id: `quotation-${i}`, sourceId })),
    tables: names.map((sourceId, i) => aTable({ id: `table-${i}`, sourceIds: [sourceId] })),
    events: names.map((sourceId, i) =>
      anEvent({
        id: `event-${i}`,
        sources: [{ ...anEvent().sources[0]!, sourceId }],
      }),
    ),
  })
  const body = Array.from({ length: sections }, (_, i) => section(i, paragraphs, sources)).flat()
  const draft = aDraft({
    title: 'The accounts of forty rivers, and what their tolls say about trade',
    subtitle: 'A paper long enough to try every part of a page',
    template: 'research-paper',
    citationStyle: 'chicago-author-date',
    numberedHeadings: true,
    snapshots: NO_SNAPSHOTS,
    blocks: [
      { type: 'keyPoints', content: [0, 1, 2].map((i) => ({ type: 'paragraph', content: words(i, 24) })) },
      { type: 'contents' },
      ...body,
    ],
  })
  return { draft, library }
}

function section(number: number, paragraphs: number, sources: number): readonly BlockNode[] {
  const of = (kind: string): string => `${kind}-${number % sources}`
  const text = Array.from({ length: paragraphs }, (_, i): BlockNode => {
    const seed = number * paragraphs + i
    return { type: 'paragraph', content: [...words(seed, 78 + (seed % 30)), cited(seed % sources, i)] }
  })
  const [first, second, ...rest] = text
  return [
    {
      type: 'heading',
      attrs: { level: 1, id: of('section') },
      content: [{ type: 'text', text: `What the ${ordinal(number)} river earns` }],
    },
    first!,
    { type: 'heading', attrs: { level: 2, id: null }, content: words(number, 6) },
    second!,
    {
      type: 'quotation',
      attrs: { quotationId: of('quotation'), form: 'block', lead: 'As the keeper put it:', shown: '' },
    },
    ...rest.slice(0, 3),
    {
      type: 'dataTable',
      attrs: {
        tableId: of('table'),
        title: 'Tolls halved within a year',
        id: of('exhibit'),
        view: {
          columns: ['year', 'total', 'growth'],
          rows: null,
          derived: [{ id: 'growth', formula: 'year-on-year', of: 'total', base: 0, label: '' }],
        },
      },
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'This is shown in ' },
        { type: 'crossReference', attrs: { target: of('exhibit') } },
        { type: 'text', text: '.' },
        { type: 'footnote', content: [{ type: 'text', text: 'Counted at the eastern gate alone.' }] },
      ],
    },
    ...rest.slice(3, 7),
    {
      type: 'timeline',
      attrs: {
        eventIds: [of('event'), `event-${(number + 1) % sources}`],
        title: 'How the bridge came',
        form: 'list',
        order: 'as-chosen',
        id: null,
      },
    },
    {
      type: 'bulletList',
      content: [0, 1, 2].map((i) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: words(number + i, 14) }],
      })),
    },
    ...rest.slice(7),
  ]
}

const cited = (source: number, page: number): InlineNode => ({
  type: 'citation',
  attrs: {
    items: [
      {
        sourceId: `source-${source}`,
        locator: { kind: 'page', page: String(page + 1) },
        prefix: '',
        quotedFrom: null,
      },
    ],
  },
})

/** So many words of running text from a place in a store of them, with a bold one now and then. */
function words(seed: number, count: number): [InlineNode, ...InlineNode[]] {
  const said = Array.from(
    { length: count },
    (_, i) => WORDS[(seed * 7 + i * (1 + (seed % 5))) % WORDS.length]!,
  )
  const half = Math.floor(count / 2)
  return [
    { type: 'text', text: `${capital(said.slice(0, half).join(' '))} ` },
    { type: 'text', text: said[half]!, marks: [{ type: seed % 2 === 0 ? 'italic' : 'bold' }] },
    { type: 'text', text: ` ${said.slice(half + 1).join(' ')} ` },
  ]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const ordinal = (index: number): string => `${index + 1}th`

const AUTHORS = ['Rahimova', 'Əliyev', 'Miller', 'Sokolova', 'Huseynli', 'Brown', 'Petrova', 'Quliyev']

const WORDS =
  'tolls are paid at the eastern gate and keepers count them every evening before lamps are lit while traders from other valleys wait on the bridge with salt timber and wool until their names have been read aloud by a clerk who writes each sum into an account that merchants may inspect for a small fee whenever harvests fail or rivers rise above their banks the council meets again to decide which roads will be repaired first'.split(
    ' ',
  )
