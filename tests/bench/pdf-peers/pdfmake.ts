import { asPdfmake } from './as-pdfmake.ts'
import { nodePeer } from './node-peer.ts'
import type { Peer } from './peer.ts'

/** Stock pdfmake, as it is installed. */
export const pdfmake = (child: string, version: string): Peer => ({
  name: `pdfmake ${version}`,
  remark: 'stock; marked as tagged, with an empty tree; no footnotes: notes after the text',
  write: asPdfmake,
  ...nodePeer(child, 'pdfmake'),
})
