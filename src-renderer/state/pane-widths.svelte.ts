/** Pixels: the narrowest side pane, what the editor keeps, and the strip that is left of the Sources where the page is read. */
export const SIDE_MIN = 280
export const CENTRE_MIN = 440
export const STRIP = 36

/** The page is not made wider to be read, where it has as much: its lines would be too large for the text beside it. */
const READING_MOST = 900

/** `reading` is the page in the place of the Sources. */
type Pane = 'left' | 'right' | 'reading'

/** Side panes for the sizes of the window. The page has all the room that the two others can spare: it is there to be read. */
const USUAL: readonly { readonly from: number; readonly left: number; readonly right: number }[] = [
  { from: 1840, left: 384, right: 760 },
  { from: 1680, left: 384, right: 640 },
  { from: 1361, left: 352, right: 548 },
  { from: 0, left: 336, right: 480 },
]

/** Widths of the side panes in pixels: the usual ones for the window, or what the person chose. Remembered. */
export class PaneWidths {
  /** Width of the window's panes together. */
  room = $state(1440)
  #chosen = $state.raw<Partial<Record<Pane, number>>>({})
  #reads = $state(false)
  readonly #usual = $derived(USUAL.find((size) => this.room >= size.from)!)
  /** The window has room for one pane only. */
  readonly isNarrow = $derived(this.room < 2 * SIDE_MIN + CENTRE_MIN)
  /** The page gives way first, since it can be read in the place of the Sources, and their tabs need their width. */
  readonly left = $derived(this.#fit(this.#chosen.left ?? this.#usual.left, this.#chosen.right ?? SIDE_MIN))
  readonly #beside = $derived(this.#fit(this.#chosen.right ?? this.#usual.right, this.left))
  readonly #reading = $derived(
    Math.max(this.#beside, Math.min(this.#beside + this.left - STRIP, READING_MOST)),
  )
  readonly right = $derived(
    this.#reads ? this.#fit(this.#chosen.reading ?? this.#reading, STRIP) : this.#beside,
  )
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
    for (const pane of ['left', 'right', 'reading'] as const) {
      const width = Number(storage.getItem(`pane-${pane}`))
      if (width >= SIDE_MIN) this.#chosen = { ...this.#chosen, [pane]: width }
    }
    this.#reads = storage.getItem(READS) !== null
  }

  /** The page stands in the place of the Sources, of which a strip is left. */
  get reads(): boolean {
    return this.#reads && !this.isNarrow
  }

  set reads(reads: boolean) {
    this.#reads = reads
    if (reads) this.#storage.setItem(READS, 'yes')
    else this.#storage.removeItem(READS)
  }

  /** What a side pane may be wide at most. */
  most(side: 'left' | 'right'): number {
    const other = side === 'left' ? this.right : this.#reads ? STRIP : this.left
    return Math.max(SIDE_MIN, this.room - other - CENTRE_MIN)
  }

  /** Null returns to the usual width. */
  set(side: 'left' | 'right', width: number | null): void {
    const pane = side === 'right' && this.#reads ? 'reading' : side
    const { [pane]: _, ...others } = this.#chosen
    this.#chosen = width === null ? others : { ...others, [pane]: width }
    if (width === null) this.#storage.removeItem(`pane-${pane}`)
    else this.#storage.setItem(`pane-${pane}`, String(width))
  }

  #fit(wanted: number, other: number): number {
    return Math.max(SIDE_MIN, Math.min(wanted, this.room - other - CENTRE_MIN))
  }
}

const READS = 'pane-reads'
