import type { Fragment, Mark, Node, Schema } from '@tiptap/pm/model'
import type { Head } from '#contract/undo-log-schema.ts'
import type { Body } from '#domain/draft.ts'

interface Json {
  readonly type: string
  readonly attrs?: unknown
  readonly content?: readonly Json[]
  readonly text?: string
  readonly marks?: readonly unknown[]
}

/** ProseMirror's nodes never change, and an edit makes new ones only on the way to its place: the others are known. */
const written = new WeakMap<Node, Json>()
const bodies = new WeakMap<Fragment, Body>()

/**
 * The editor's document as the draft stores it. ProseMirror lets a mark cover a line break or a citation; a draft does
 * not know such marks, so they are left out.
 */
export function bodyOf(doc: Node): Body {
  const body =
    bodies.get(doc.content) ?? ({ type: 'doc', content: doc.children.map(jsonOf) } as unknown as Body)
  bodies.set(doc.content, body)
  return body
}

function jsonOf(node: Node): Json {
  const known = written.get(node)
  if (known !== undefined) return known
  const json: Json = {
    type: node.type.name,
    ...(Object.keys(node.attrs).length === 0 ? {} : { attrs: node.attrs }),
    ...(node.childCount === 0 ? {} : { content: node.children.map(jsonOf) }),
    ...(node.isText ? { text: node.text ?? '' } : {}),
    ...(node.isText && node.marks.length > 0
      ? { marks: node.marks.map((mark: Mark): unknown => mark.toJSON()) }
      : {}),
  }
  written.set(node, json)
  return json
}

/**
 * The stored text as the editor's document. Throws `RangeError` for a text that the schema refuses: the caller must
 * not open an editor on it, since what an editor shows is what it saves.
 */
export function documentOf(schema: Schema, body: Body, head: Head | null = null): Node {
  const doc = schema.nodeFromJSON({ ...body, attrs: head })
  doc.check()
  return doc
}
