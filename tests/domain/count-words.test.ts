import { expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import { countDraftWords, countWords } from '#domain/count-words.ts'
import {
  aBox,
  aCitation,
  aDraft,
  aFootnote,
  anImageBlock,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

it.each([
  ['', 0],
  ['One two  three', 3],
  ['three-fifths of US$1,232 million', 4],
  ['a – b', 2],
  ['Əliyev p.\u00a019', 3],
])('counts the words of "%s"', (text, count) => {
  expect(countWords(text)).toBe(count)
})

it('counts titles, text, quotations, captions and events of a briefing, and a missing record as nothing', () => {
  const draft = aDraft({
    title: 'Two words',
    subtitle: 'Three more words',
    blocks: [
      aParagraph('Four words of text.'),
      aQuotationBlock({ quotationId: 'held' }),
      aQuotationBlock({ quotationId: 'missing' }),
      aTableBlock({ tableId: 'held' }),
      aTimelineBlock({ eventIds: ['held'], title: 'A title' }),
    ],
  })
  const records = {
    ...NO_SNAPSHOTS,
    quotations: { held: aQuotation({ selector: { exact: 'five words of a quotation' } }) },
    tables: { held: aTable({ title: 'One' }) },
    events: { held: anEvent({ what: 'It happened.' }) },
  }
  expect(countDraftWords(draft, records)).toBe(2 + 3 + 4 + 5 + 1 + 2 + 2)
})

it('counts footnotes, boxes, pictures, words that lead in and words as they are shown, but no citation', () => {
  const draft = aDraft({
    title: '',
    blocks: [
      aParagraph('One', aFootnote('two three', aCitation('report-2019')), '.'),
      aBox([aParagraph('five')], { title: 'Four' }),
      anImageBlock({ title: 'Six', source: 'seven', alt: 'not printed' }),
      aQuotationBlock({ quotationId: 'held', lead: 'eight nine:', shown: 'ten […] eleven' }),
      aParagraph({ type: 'inlineQuotation', attrs: { quotationId: 'held', shown: '' } }, ' fourteen'),
    ],
  })
  const quotations = { held: aQuotation({ exact: 'twelve thirteen' }) }
  expect(countDraftWords(draft, { ...NO_SNAPSHOTS, quotations })).toBe(14)
})
