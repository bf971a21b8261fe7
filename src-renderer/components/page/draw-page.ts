import type { PdfFile } from './pdf-file.ts'

export interface Drawing {
  /** Settles with the words of the page, for those who do not see it; null when the drawing was cancelled. */
  readonly done: Promise<string | null>
  cancel(): void
}

/** No canvas has more pixels; a larger page is drawn coarser. */
const MOST_PIXELS = 12_000_000

/**
 * Draws a page of a PDF into a canvas at a scale of CSS pixels to a point, after so many milliseconds. What the canvas
 * showed stays until the new page is whole, so that nothing flickers.
 */
export function drawPage(
  file: PdfFile,
  number: number,
  scale: number,
  canvas: HTMLCanvasElement,
  after = 0,
): Drawing {
  let cancelled = false
  let cancelDrawing = () => {}

  async function draw(): Promise<string | null> {
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    if (cancelled) return null
    const { width, height } = file.size
    const most = Math.sqrt(MOST_PIXELS / (width * height))
    const drawing = file.draw(number, Math.min(most, scale * window.devicePixelRatio))
    cancelDrawing = () => drawing.cancel()
    const drawn = await drawing.done
    if (drawn === null) return null
    const { image, words } = drawn
    if (!cancelled) show(image, canvas)
    image.close()
    return cancelled ? null : words
  }

  return {
    done: draw().catch((error: unknown) => {
      if (cancelled) return null
      throw error
    }),
    cancel() {
      cancelled = true
      cancelDrawing()
    },
  }
}

function show(image: ImageBitmap, canvas: HTMLCanvasElement): void {
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')!.drawImage(image, 0, 0)
}

/** Gives the memory of a canvas back now, and not when it happens to be collected. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
