import { asDocument } from './as-document.ts'
import { nodePeer } from './node-peer.ts'
import type { Peer } from './peer.ts'

/** Our own engine; `caches` is the folder for what makes its next start quicker. Cold in the process itself, as the command line prints; lasting in a thread, as the app does. */
export const ours = (child: string, caches: string): Peer => ({
  name: 'Briefwright',
  remark: 'tagged, structure to PDF/A-3a; cold with the code and letter shapes that an earlier start kept',
  write: (paper) => JSON.stringify(asDocument(paper)),
  ...nodePeer(child, 'ours', caches),
})
