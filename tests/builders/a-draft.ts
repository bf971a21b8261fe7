import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type {
  Anchor,
  BlockNode,
  BoxNode,
  ChartNode,
  CitationItem,
  DataTableNode,
  Draft,
  FootnoteContent,
  FootnoteNode,
  HeadingNode,
  ImageNode,
  InlineNode,
  ParagraphNode,
  QuotationNode,
  TimelineNode,
} from '#domain/draft.ts'

/** A draft with one paragraph and no snapshots; `blocks` is short for a body that holds them. */
export function aDraft(over: Partial<Draft> & { readonly blocks?: readonly BlockNode[] } = {}): Draft {
  const { blocks = [aParagraph('The bridge is open.')], ...rest } = over
  return {
    id: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
    title: 'Tolls and trade',
    subtitle: '',
    template: 'two-page-brief',
    language: 'en-GB',
    citationStyle: 'chicago-author-date',
    institution: 'Institute for River Studies',
    series: 'Briefing',
    number: '',
    handling: '',
    authors: ['Leyla Rahimova'],
    date: '2026-11-22',
    numberedHeadings: false,
    body: { type: 'doc', content: blocks },
    snapshots: NO_SNAPSHOTS,
    declined: NO_SNAPSHOTS,
    ...rest,
  }
}

export const aParagraph = (...content: readonly (string | InlineNode)[]): ParagraphNode => ({
  type: 'paragraph',
  content: content.map((node) => (typeof node === 'string' ? { type: 'text', text: node } : node)),
})

/** A citation of each work named, the same place in each. */
export const aCitation = (
  sources: string | readonly string[],
  over: Partial<CitationItem> = {},
): FootnoteContent => ({
  type: 'citation',
  attrs: {
    items: [sources].flat().map((sourceId) => ({
      sourceId,
      locator: null,
      prefix: '',
      quotedFrom: null,
      ...over,
    })),
  },
})

export const aFootnote = (...content: readonly (string | FootnoteContent)[]): FootnoteNode => ({
  type: 'footnote',
  content: content.map((node) => (typeof node === 'string' ? { type: 'text', text: node } : node)),
})

export const aHeading = (text: string, level: 1 | 2 | 3 = 1, id: Anchor = null): HeadingNode => ({
  type: 'heading',
  attrs: { level, id },
  content: [{ type: 'text', text }],
})

/** Blocks that show the records of `aLibrary()`; `over` changes an attribute. */
export const aQuotationBlock = (over: Partial<QuotationNode['attrs']> = {}): QuotationNode => ({
  type: 'quotation',
  attrs: { quotationId: 'rahimova-bridge', form: 'block', lead: '', shown: '', ...over },
})

export const aTableBlock = (over: Partial<DataTableNode['attrs']> = {}): DataTableNode => ({
  type: 'dataTable',
  attrs: { tableId: 'tolls', title: '', view: null, id: null, ...over },
})

export const aChartBlock = (over: Partial<ChartNode['attrs']> = {}): ChartNode => ({
  type: 'chart',
  attrs: {
    tableId: 'tolls',
    title: '',
    form: 'bars',
    view: { columns: ['year', 'total'], rows: null, derived: [] },
    alt: '',
    id: null,
    ...over,
  },
})

export const aTimelineBlock = (over: Partial<TimelineNode['attrs']> = {}): TimelineNode => ({
  type: 'timeline',
  attrs: {
    eventIds: ['association-founded'],
    title: '',
    form: 'list',
    order: 'by-date',
    id: null,
    ...over,
  },
})

export const anImageBlock = (over: Partial<ImageNode['attrs']> = {}): ImageNode => ({
  type: 'image',
  attrs: {
    blob: 'ab'.repeat(32),
    mediaType: 'image/png',
    width: 640,
    height: 480,
    title: 'The bridge',
    source: 'River Authority',
    alt: 'A bridge over a river.',
    id: null,
    ...over,
  },
})

export const aBox = (content: BoxNode['content'], over: Partial<BoxNode['attrs']> = {}): BoxNode => ({
  type: 'box',
  attrs: { form: 'side', title: 'Background', id: null, ...over },
  content,
})
