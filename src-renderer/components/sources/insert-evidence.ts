import { toast } from 'svelte-sonner'
import type { EditorSession } from '../editor/editor-session.svelte.ts'
import type { EvidenceNode } from './node-of.ts'

/** Puts it into the text at the cursor and says so, with a way back. The toast's id is `inserted`. */
export function insertEvidence(session: EditorSession, node: EvidenceNode): void {
  if (node.type === 'inlineQuotation') session.insertInline(node)
  else session.insertBlock(node)
  toast('Inserted with its reference', {
    id: 'inserted',
    action: { label: 'Undo', onClick: () => session.undoInsertion() },
  })
}
