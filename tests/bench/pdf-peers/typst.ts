import { createRequire } from 'node:module'
import { asTypst } from './as-typst.ts'
import { nodePeer } from './node-peer.ts'
import type { Peer } from './peer.ts'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler'
const fromHere = createRequire(import.meta.url)

/** Typst, by its compiler for Node, whose binary npm brings for most systems. */
export const typst = (child: string): Peer => ({
  name: 'Typst',
  remark: 'tagged, PDF/A-3a; by its compiler for Node',
  write: asTypst,
  ...nodePeer(child, 'typst'),
  missing: isThere() ? null : `npm has no compiler for ${process.platform} on ${process.arch}`,
})

function isThere(): boolean {
  try {
    fromHere(PACKAGE)
    return true
  } catch {
    return false
  }
}
