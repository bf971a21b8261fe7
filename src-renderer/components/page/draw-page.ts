import { RenderingCancelledException, type PDFPageProxy } from 'pdfjs-dist'
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
  let cancelTask = () => {}

  async function draw(): Promise<string | null> {
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    if (cancelled) return null
    const page = await file.document.getPage(number)
    if (cancelled) return null
    const { width, height } = file.size
    const most = Math.sqrt(MOST_PIXELS / (width * height))
    const viewport = page.getViewport({ scale: Math.min(most, scale * window.devicePixelRatio) })
    const unseen = document.createElement('canvas')
    unseen.width = Math.round(viewport.width)
    unseen.height = Math.round(viewport.height)
    const task = page.render({ canvas: unseen, viewport, background: '#ffffff' })
    cancelTask = () => task.cancel()
    try {
      await task.promise
      if (cancelled) return null
      canvas.width = unseen.width
      canvas.height = unseen.height
      canvas.getContext('2d')!.drawImage(unseen, 0, 0)
    } finally {
      release(unseen)
    }
    const words = await textOfPage(page)
    return cancelled ? null : words
  }

  return {
    done: draw().catch((error: unknown) => {
      if (cancelled || error instanceof RenderingCancelledException) return null
      throw error
    }),
    cancel() {
      cancelled = true
      cancelTask()
    },
  }
}

/** Gives the memory of a canvas back now, and not when it happens to be collected. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

/** The words of a page in reading order, a line break where the page has one. */
async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
}
