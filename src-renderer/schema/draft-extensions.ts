import { getSchema, type Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { Anchors } from './anchors.ts'
import * as atoms from './atoms.ts'
import type { View } from './atoms.ts'
import { box } from './box.ts'
import { Emphasis } from './emphasis.ts'
import { footnote } from './footnote.ts'
import { Document } from './head.ts'
import { BulletList, ListItem, OrderedList } from './lists.ts'
import { KeyPoints, Recommendations } from './points.ts'

/** How the nodes that are not plain text are drawn. */
export interface Views {
  readonly quotation: View
  readonly dataTable: View
  readonly chart: View
  readonly timeline: View
  readonly image: View
  readonly contents: View
  readonly box: View
  readonly citation: View
  readonly inlineQuotation: View
  readonly crossReference: View
  readonly footnote: View
}

/** So many actions can be undone. */
const UNDO_DEPTH = 200

/** Tiptap's extensions whose schema is the draft's `Body`, no more and no less; `tests/renderer/schema.test.ts` holds them together. */
export function draftExtensions(views: Partial<Views> = {}): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      document: false,
      heading: { levels: [1, 2, 3] },
      horizontalRule: false,
      link: false,
      listItem: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
      undoRedo: { depth: UNDO_DEPTH },
      dropcursor: { class: 'drop-cursor', color: false, width: 2 },
    }),
    Document,
    Emphasis,
    BulletList,
    OrderedList,
    ListItem,
    KeyPoints,
    Recommendations,
    Anchors,
    box(views.box ?? null),
    atoms.quotation(views.quotation ?? null),
    atoms.dataTable(views.dataTable ?? null),
    atoms.chart(views.chart ?? null),
    atoms.timeline(views.timeline ?? null),
    atoms.image(views.image ?? null),
    atoms.contents(views.contents ?? null),
    atoms.citation(views.citation ?? null),
    atoms.inlineQuotation(views.inlineQuotation ?? null),
    atoms.crossReference(views.crossReference ?? null),
    footnote(views.footnote ?? null),
  ]
}

export const draftSchema = getSchema(draftExtensions())
