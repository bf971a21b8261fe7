import type { Peer } from './peer.ts'

/** A typesetter of Node in the process of `child.ts`. */
export const nodePeer = (
  child: string,
  setter: string,
  caches = '',
): Pick<Peer, 'extension' | 'missing' | 'once' | 'often'> => ({
  extension: setter,
  missing: null,
  once: (markup, pdf) => ({ program: process.execPath, rest: [child, setter, caches, 'once', markup, pdf] }),
  often: (markups) => ({ program: process.execPath, rest: [child, setter, caches, 'often', ...markups] }),
})
