import { readFileSync } from 'node:fs'
import type { BlockNode, Draft } from '#domain/draft.ts'
import { aBox, aChartBlock, aFootnote, aParagraph, aTableBlock, aTimelineBlock } from './a-draft.ts'

const SAMPLE = new URL('../../assets/samples/falling-remittances.json', import.meta.url)
const TABLE = 'remittances-russia-azerbaijan'

/** The bundled sample with every kind of block that it lacks: a calculated column, a chart, a scale of time, boxes, notes. */
export function anIllustratedDraft(over: Partial<Draft> = {}): Draft {
  const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Draft
  const view = {
    columns: ['year', 'total', 'year-on-year'],
    rows: null,
    derived: [{ id: 'year-on-year', formula: 'year-on-year', of: 'total', base: 0, label: '' }],
  } as const
  const blocks = sample.body.content.flatMap((block): readonly BlockNode[] => {
    if (block.type === 'dataTable') {
      return [
        aTableBlock({ tableId: TABLE, title: block.attrs.title, view, id: 'remittances' }),
        aChartBlock({
          tableId: TABLE,
          title: 'Half of the peak was lost within a year',
          view: { columns: ['year', 'total'], rows: null, derived: [] },
        }),
      ]
    }
    return [block]
  })
  const timeline = sample.body.content.find((block) => block.type === 'timeline')
  return {
    ...sample,
    number: 'No. 4',
    handling: 'For discussion only',
    numberedHeadings: true,
    body: {
      type: 'doc',
      content: [
        ...blocks,
        ...(timeline?.type === 'timeline'
          ? [aTimelineBlock({ ...timeline.attrs, form: 'scale', title: 'The same events on one scale' })]
          : []),
        aBox(
          [
            aParagraph(
              'A cautious reading starts from ',
              { type: 'crossReference', attrs: { target: 'remittances' } },
              ' and not from impressions',
              aFootnote('Cash that is carried home is in no record.'),
              '.',
            ),
          ],
          { form: 'case', title: 'What the record leaves out' },
        ),
        {
          type: 'recommendations',
          content: [aParagraph('Ask what a return of workers would cost each district.')],
        },
      ],
    },
    ...over,
  }
}
