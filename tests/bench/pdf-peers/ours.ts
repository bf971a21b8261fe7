import { asDocument } from './as-document.ts'
import { nodePeer } from './node-peer.ts'
import type { Peer } from './peer.ts'

/** Our own engine. Cold in the process itself, as the command line prints; lasting in a thread, as the app does. */
export const ours = (child: string): Peer => ({
  name: 'Briefwright',
  remark: 'tagged, structure to PDF/A-3a',
  write: (paper) => JSON.stringify(asDocument(paper)),
  ...nodePeer(child, 'ours'),
})
