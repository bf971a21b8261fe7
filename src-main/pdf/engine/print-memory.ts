import type { LaidOut } from './laid-out.ts'
import { HeldParts } from './held-parts.ts'
import { LastUsed } from './last-used.ts'
import type { SetLines } from './leaf-lines.ts'
import type { PageDrawing } from './page-drawing.ts'
import type { RunningItems } from './running-items.ts'
import { WholeBlocks } from './whole-blocks.ts'

/**
 * What printing one document leaves for the next, so that after an edit only what changed is worked out again. It has
 * what the last two needed, and no more.
 */
export class PrintMemory {
  readonly parts = new HeldParts()
  readonly notes = new HeldParts()
  readonly running: RunningItems = new LastUsed()
  readonly setLines: SetLines = new WeakMap()
  readonly wholeBlocks = new WholeBlocks()
  laidOut: LaidOut | null = null
  drawings: readonly (PageDrawing | null)[] = []
  #scope = ''
  #isBegun = false

  /**
   * Begins a document. In another scope the same definition may come to something else; after one that did not end
   * nothing is where it should be.
   */
  begin(scope: string): void {
    const isWhole = !this.#isBegun
    this.#isBegun = true
    if (scope === this.#scope && isWhole) return
    this.#scope = scope
    this.parts.clear()
    this.notes.clear()
    this.running.clear()
    this.laidOut = null
    this.drawings = []
  }

  /** A document is printed. */
  turn(): void {
    this.#isBegun = false
    this.parts.turn()
    this.notes.turn()
    this.running.turn()
  }
}
