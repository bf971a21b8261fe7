import { Node as NodeType } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Head } from '#contract/undo-log-schema.ts'

export type HeadField = keyof Head

const HEAD_FIELDS = ['title', 'subtitle'] as const satisfies readonly HeadField[]

/**
 * The whole text. It holds the head of its briefing too, so that one history has all that is done, in its order; what is
 * stored as the body is the text alone.
 */
export const Document = NodeType.create({
  name: 'doc',
  topNode: true,
  content: 'block+',
  addAttributes: () =>
    Object.fromEntries(
      HEAD_FIELDS.map((field) => [field, { default: '', rendered: false, validate: 'string' }]),
    ),
})

export const headOf = ({ attrs }: Node): Head => ({
  title: attrs['title'] as string,
  subtitle: attrs['subtitle'] as string,
})

/** The fields in which the heads of two documents differ. */
export const changedFields = (one: Node, other: Node): readonly HeadField[] =>
  HEAD_FIELDS.filter((field) => one.attrs[field] !== other.attrs[field])

/** Gives the document this head; a transaction without a step where it has it already. */
export function setHead(tr: Transaction, head: Head): Transaction {
  for (const field of HEAD_FIELDS) {
    if (tr.doc.attrs[field] !== head[field]) tr.setDocAttribute(field, head[field])
  }
  return tr
}
