import { createContext } from 'svelte'
import type { EvidenceNode } from '../components/sources/node-of.ts'

/** A briefing that is open and can take what is found in another room. */
interface OpenText {
  readonly title: () => string
  readonly insert: (nodes: readonly EvidenceNode[]) => void
  /** Writes what is not written yet; false where that failed, and the briefing says so. */
  readonly flush: () => Promise<boolean>
}

/** Where "Insert" puts things from outside the workspace: into the open briefing, at its cursor. */
export class InsertTarget {
  #text = $state.raw<OpenText | null>(null)

  /** The title of the open briefing; null where there is none, or it cannot be changed. */
  get title(): string | null {
    return this.#text?.title() ?? null
  }

  /** Returns what ends it. */
  open(text: OpenText): () => void {
    this.#text = text
    return () => {
      if (this.#text === text) this.#text = null
    }
  }

  /** Before another briefing takes its place; true where nothing is open. */
  flush(): Promise<boolean> {
    return this.#text?.flush() ?? Promise.resolve(true)
  }

  /** False where nothing is open. */
  insert(nodes: readonly EvidenceNode[]): boolean {
    this.#text?.insert(nodes)
    return this.#text !== null
  }
}

export const [useInsertTarget, provideInsertTarget] = createContext<InsertTarget>()
