/** Pixels: the narrowest side pane, and what the editor keeps. */
export const SIDE_MIN = 280
export const CENTRE_MIN = 440

export type Side = 'left' | 'right'

/** Side panes at the three window sizes that they were drawn for. */
const USUAL: readonly { readonly from: number; readonly left: number; readonly right: number }[] = [
  { from: 1680, left: 384, right: 624 },
  { from: 1361, left: 384, right: 432 },
  { from: 0, left: 352, right: 344 },
]

/** Widths of the side panes in pixels: the usual ones for the window, or what the person chose. Remembered. */
export class PaneWidths {
  /** Width of the window's panes together. */
  room = $state(1440)
  #chosen = $state.raw<Partial<Record<Side, number>>>({})
  readonly #usual = $derived(USUAL.find((size) => this.room >= size.from)!)
  readonly left = $derived(
    this.#fit(this.#chosen.left ?? this.#usual.left, this.#chosen.right ?? this.#usual.right),
  )
  readonly right = $derived(this.#fit(this.#chosen.right ?? this.#usual.right, this.left))
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
    for (const side of ['left', 'right'] as const) {
      const width = Number(storage.getItem(`pane-${side}`))
      if (width >= SIDE_MIN) this.#chosen = { ...this.#chosen, [side]: width }
    }
  }

  /** Null returns to the usual width. */
  set(side: Side, width: number | null): void {
    const { [side]: _, ...others } = this.#chosen
    this.#chosen = width === null ? others : { ...others, [side]: width }
    if (width === null) this.#storage.removeItem(`pane-${side}`)
    else this.#storage.setItem(`pane-${side}`, String(width))
  }

  #fit(wanted: number, other: number): number {
    return Math.max(SIDE_MIN, Math.min(wanted, this.room - other - CENTRE_MIN))
  }
}
