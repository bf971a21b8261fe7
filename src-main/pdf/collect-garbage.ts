import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What the heap of a thread holds, and how it is rid of what nobody needs. */
export interface Heap {
  /** Bytes, garbage included. */
  used(): number
  collect(): void
}

/** Bytes that may be left of documents: some five of a hundred pages. */
const MOST = 64 * 1024 * 1024

/**
 * V8 by itself lets some hundred megabytes gather. To be called between documents: it collects what they left when that
 * is too much, since then nobody waits.
 */
export function garbageCollector({ used, collect }: Heap, most = MOST): () => void {
  let before = used()
  return () => {
    if (used() - before < most) return
    collect()
    before = used()
  }
}

/** The heap of this thread. */
export function ownHeap(): Heap {
  // A context that is made while the flag is set has the function.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  return {
    used: () => {
      const { used_heap_size: objects, external_memory: outside } = getHeapStatistics()
      return objects + outside
    },
    collect,
  }
}
