import { toast } from 'svelte-sonner'
import type { EditorSession } from '../editor/editor-session.svelte.ts'
import type { EvidenceNode } from './node-of.ts'

/**
 * Puts it into the text at the cursor and says so, with a way back. After a quotation in the line, the sentence goes on:
 * the text takes the keys. The toast's id is `inserted`.
 */
export function insertEvidence(session: EditorSession, node: EvidenceNode): void {
  if (node.type === 'inlineQuotation') {
    session.insertInline(node)
    session.focus()
  } else session.insertBlock(node)
  const events = node.type === 'timeline' ? node.attrs.eventIds.length : 1
  toast(events > 1 ? `${events} events inserted with their references` : 'Inserted with its reference', {
    id: 'inserted',
    action: { label: 'Undo', onClick: () => session.undoInsertion() },
  })
}
