import { tick } from 'svelte'
import type { BlockPlace, RenderedDocument } from '#domain/rendered-document.ts'
import { anchorAt, distanceOf, MARGIN, pageAt, pagesBetween, topOf } from './page-layout.ts'
import type { Anchor, PageLayout } from './page-layout.ts'
import { openPdf } from './pdf-file.ts'
import type { PdfFile } from './pdf-file.ts'
import { fitScale, type Fit } from './fit-scale.ts'
import { ACTUAL, stepFrom, turned } from './zoom-steps.ts'

/** Shown before the first PDF is there. */
const A4 = { width: 595.28, height: 841.89 }

/** CSS pixels beside a page that is wider than its pane. */
const EDGE = 8

/** A point of the pages, and how many pixels it is under the pane's top. */
interface Held {
  readonly anchor: Anchor
  readonly under: number
}

const BEGINNING: Held = { anchor: { page: 1, share: 0 }, under: MARGIN }

/** What the pane shows of a PDF: how large, which part, which pages are worth drawing. */
export class PageView {
  /** CSS pixels of the part that is seen; set by the pane. */
  width = $state(0)
  height = $state(0)
  top = $state(0)
  left = $state(0)
  file = $state.raw<PdfFile | null>(null)
  /** 1 is the actual size; `fit` is as wide as the pane. */
  zoom = $state<number | 'fit'>('fit')
  readonly fitted = $derived.by(() => {
    const paper = (this.file?.size ?? A4).width
    const typeArea = this.file?.rendered.typeArea ?? null
    return Math.max(0.1, fitScale(this.#fits, { room: this.width, paper, typeArea }) / ACTUAL)
  })
  readonly shownZoom = $derived(this.zoom === 'fit' ? this.fitted : this.zoom)
  /** CSS pixels to a point. */
  readonly scale = $derived(this.shownZoom * ACTUAL)
  readonly layout: PageLayout = $derived({
    pages: this.file?.pages ?? 0,
    width: (this.file?.size ?? A4).width * this.scale,
    height: (this.file?.size ?? A4).height * this.scale,
  })
  /** Of all pages with what is beside them. */
  readonly wide = $derived(
    this.zoom === 'fit' ? this.width : Math.max(this.width, this.layout.width + 2 * EDGE),
  )
  /** The page in the middle, from 1. */
  readonly current = $derived(pageAt(this.layout, this.top + this.height / 2))
  /** The pages that are seen or would be after one more screen. */
  readonly near = $derived(pagesBetween(this.layout, this.top - this.height, this.top + 2 * this.height))
  /** Why the PDF could not be read or drawn; null when it was. */
  failure = $state<string | null>(null)
  #latest: RenderedDocument | null = null
  /** What stays in its place, so many pixels under the top of the pane, when the size changes. */
  #held: Held = BEGINNING

  readonly #fits: Fit

  constructor(fits: Fit) {
    this.#fits = fits
  }

  /** Shows a PDF in the place of the one before, which stays until the new one is read. The latest wins. */
  async show(rendered: RenderedDocument): Promise<void> {
    this.#latest = rendered
    try {
      const opened = await openPdf(rendered)
      if (this.#latest !== rendered) return await opened.close()
      const before = this.file
      this.file = opened
      this.failure = null
      // The pages stop drawing the old file before it goes.
      await tick()
      await before?.close()
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
    }
  }

  async close(): Promise<void> {
    this.#latest = null
    await this.file?.close()
  }

  /** The distance of a place from the top of all pages. */
  distanceOf({ page, top }: BlockPlace): number {
    return topOf(this.layout, page) + top * this.#scaleOf(page)
  }

  /** The distance of a page from the left edge of all. It stands in the middle, also where its margins are cut. */
  leftOf(page: number): number {
    const { width, part } = this.file?.sizeOf(page) ?? { ...A4, part: 1 }
    return Math.round((this.wide - width * part * this.scale) / 2)
  }

  /** How far the pane is scrolled to the right so that what is printed is seen, or from where on the text is. */
  get startLeft(): number {
    const typeArea = this.file?.rendered.typeArea
    if (this.zoom === 'fit' || typeArea === undefined) return 0
    const at = (points: number) => EDGE + points * this.scale
    const [left, text, right] = [
      at(typeArea.left) - EDGE,
      at(typeArea.text) - EDGE,
      at(typeArea.right) + EDGE,
    ]
    return Math.max(0, Math.min(text, Math.max((left + right - this.width) / 2, right - this.width)))
  }

  #scaleOf(page: number): number {
    return this.scale * (this.file?.sizeOf(page).part ?? 1)
  }

  /** Whether a reader has at least its first lines before them, with the pane scrolled so far. */
  sees(place: BlockPlace, scrollTop: number): boolean {
    const top = this.distanceOf(place)
    const end = Math.min(top + (place.bottom - place.top) * this.#scaleOf(place.page), top + this.height / 2)
    return top >= scrollTop && end <= scrollTop + this.height
  }

  /** Takes notice of where the person scrolled to. */
  scrolled(top: number, left = 0): void {
    this.top = top
    this.left = left
    this.hold()
  }

  /** Keeps what is read in its place, or the beginning at the top. */
  hold(): void {
    if (this.top > 0) this.#holdAt(this.height / 3)
    else this.#held = BEGINNING
  }

  /** Keeps the point so many pixels under the pane's top in its place. */
  #holdAt(under: number): void {
    this.#held = { anchor: anchorAt(this.layout, this.top + under), under }
  }

  /** Where the pane must be scrolled to so that what is held stays in its place. */
  get heldTop(): number {
    return Math.max(0, distanceOf(this.layout, this.#held.anchor) - this.#held.under)
  }

  step(by: 1 | -1): void {
    this.hold()
    this.zoom = stepFrom(this.shownZoom, by)
  }

  /** A turn of the wheel by so many pixels, over a point so many pixels under the pane's top. */
  turn(delta: number, under: number): void {
    this.#holdAt(under)
    this.zoom = turned(this.shownZoom, delta)
  }

  fit(): void {
    this.hold()
    this.zoom = 'fit'
  }

  /** The scroll position that shows a page from its beginning. */
  startOf(page: number): number {
    return topOf(this.layout, Math.max(1, Math.min(this.layout.pages, page))) - MARGIN
  }
}
