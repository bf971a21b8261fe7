import { toast } from 'svelte-sonner'
import type { EditorSession } from '../editor/editor-session.svelte.ts'
import type { EvidenceNode } from '../../records/node-of.ts'

/**
 * Puts it into the text at the cursor and says so, with a way back. After a quotation in the line, the sentence goes on:
 * the text takes the keys. The toast's id is `inserted`.
 */
export function insertEvidence(session: EditorSession, node: EvidenceNode): void {
  put(session, [node])
  if (node.type === 'inlineQuotation') session.focus()
  toast(sayInserted([node]), { id: 'inserted', action: undo(session) })
}

/** The same from another room: the keys stay there, and the toast leads to where it stands. */
export function insertAll(session: EditorSession, nodes: readonly EvidenceNode[], onsee: () => void): void {
  put(session, nodes)
  toast(sayInserted(nodes), {
    id: 'inserted',
    action: undo(session),
    cancel: { label: 'See it in the text', onClick: onsee },
  })
}

function put(session: EditorSession, nodes: readonly EvidenceNode[]): void {
  const blocks = nodes.flatMap((node) => (node.type === 'inlineQuotation' ? [] : [node]))
  if (blocks.length > 0) session.insertBlocks(blocks)
  for (const node of nodes) if (node.type === 'inlineQuotation') session.insertInline(node)
}

const undo = (session: EditorSession) => ({ label: 'Undo', onClick: () => session.undoInsertion() })

function sayInserted(nodes: readonly EvidenceNode[]): string {
  const [first] = nodes
  const events = first?.type === 'timeline' ? first.attrs.eventIds.length : 1
  if (events > 1) return `${events} events inserted with their references`
  return nodes.length > 1 ? 'Inserted with their references' : 'Inserted with its reference'
}
