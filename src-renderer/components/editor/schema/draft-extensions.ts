import { getSchema, type Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { citation } from './citation.ts'
import { quotationBlock, tableBlock, timelineBlock, type View } from './evidence-blocks.ts'
import { KeyPoints } from './key-points.ts'
import { BulletList, ListItem, OrderedList } from './lists.ts'

/** How the nodes that show a record are drawn. */
export interface Views {
  readonly quotation: View
  readonly dataTable: View
  readonly timeline: View
  readonly citation: View
}

const PLAIN: Views = { quotation: null, dataTable: null, timeline: null, citation: null }

/** Tiptap's extensions whose schema is the draft's `Body`, no more and no less; `tests/renderer/schema.test.ts` holds them together. */
export function draftExtensions(views: Views = PLAIN): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      heading: { levels: [1, 2, 3] },
      horizontalRule: false,
      link: false,
      listItem: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
      dropcursor: { class: 'drop-cursor', color: false, width: 2 },
    }),
    BulletList,
    OrderedList,
    ListItem,
    KeyPoints,
    quotationBlock(views.quotation),
    tableBlock(views.dataTable),
    timelineBlock(views.timeline),
    citation(views.citation),
  ]
}

export const draftSchema = getSchema(draftExtensions())
