import type { Node, Schema } from '@tiptap/pm/model'
import type { JSONContent } from '@tiptap/core'
import type { Body } from '#domain/draft.ts'

/**
 * The editor's document as the draft stores it. ProseMirror lets a mark cover a line break or a citation; a draft does
 * not know such marks, so they are left out.
 */
export function bodyOf(doc: Node): Body {
  return unmarked(doc.toJSON() as JSONContent) as unknown as Body
}

function unmarked(node: JSONContent): JSONContent {
  const content = node.content?.map(unmarked)
  const { marks, ...rest } = node
  return {
    ...rest,
    ...(content === undefined ? {} : { content }),
    ...(marks === undefined || node.type !== 'text' ? {} : { marks }),
  }
}

/**
 * The stored text as the editor's document. Throws `RangeError` for a text that the schema refuses: the caller must
 * not open an editor on it, since what an editor shows is what it saves.
 */
export function documentOf(schema: Schema, body: Body): Node {
  const doc = schema.nodeFromJSON(body)
  doc.check()
  return doc
}
