import { createContext, untrack } from 'svelte'
import type { OpenedDraft } from '#contract/api.ts'
import type { DraftSummary } from '#domain/draft.ts'
import type { EvidenceNode } from '../records/node-of.ts'

/** A briefing that is open and can take what is found in another room. */
interface OpenText {
  readonly draftId: string
  readonly title: () => string
  /** Where in its text what is inserted now goes, in words. */
  readonly place: () => string
  readonly insert: (nodes: readonly EvidenceNode[]) => void
  /** Whether it has the event in a timeline. */
  readonly usesEvent: (id: string) => boolean
  /** Writes what is not written yet; false where that failed, and the briefing says so. */
  readonly flush: () => Promise<boolean>
}

/** The way to a briefing, where none is open. Each answers null when it could not be opened, which is said then. */
export interface BriefingDoor {
  /** Those at work, last saved first. */
  recent(): Promise<readonly DraftSummary[]>
  open(id: string): Promise<OpenedDraft | null>
  create(): Promise<OpenedDraft | null>
}

/** Where "Insert" puts things from outside the workspace: into the open briefing, at its cursor. */
export class InsertTarget {
  readonly door: BriefingDoor
  /** Grows with every insertion. */
  insertions = $state(0)
  #text = $state.raw<OpenText | null>(null)
  /** For the briefing that is being opened. */
  #waiting: readonly EvidenceNode[] = []

  constructor(door: BriefingDoor) {
    this.door = door
  }

  /** The title of the open briefing; null where there is none, or it cannot be changed. */
  get title(): string | null {
    return this.#text?.title() ?? null
  }

  /** Where what is inserted goes, in words; null where nothing is open. */
  get place(): string | null {
    return this.#text?.place() ?? null
  }

  /** Whether the open briefing has the event in a timeline. */
  usesEvent(id: string): boolean {
    return this.#text?.usesEvent(id) ?? false
  }

  /** Takes what waits for it. Returns what ends it. */
  open(text: OpenText): () => void {
    this.#text = text
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length > 0) untrack(() => this.insert(waiting))
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
    if (this.#text === null) return false
    this.#text.insert(nodes)
    this.insertions++
    return true
  }

  /** Opens a briefing in place of the one that is open. False where that one is not saved, and stays. */
  async openBriefing(id: string): Promise<boolean> {
    if (this.#text?.draftId === id) return true
    return (await this.flush()) && (await this.door.open(id)) !== null
  }

  /** Opens a briefing, or a new one for null, and puts them there. False where it may only be read. */
  async insertInto(id: string | null, nodes: readonly EvidenceNode[]): Promise<boolean> {
    this.#waiting = nodes
    const opened = await (id === null ? this.door.create() : this.door.open(id))
    const refused = opened !== null && opened.readOnly !== null
    if (opened === null || refused) this.#waiting = []
    return !refused
  }
}

export const [useInsertTarget, provideInsertTarget] = createContext<InsertTarget>()
