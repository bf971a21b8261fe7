import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { DrawingAnswer } from './drawing-messages.ts'
import { DrawingThread } from './drawing-thread.ts'

/** One thread reads and draws every PDF of the window. */
const thread = new DrawingThread(
  () => new Worker(new URL('./drawing-worker.ts', import.meta.url), { type: 'module', name: 'pages' }),
)
let files = 0

export interface DrawnPage {
  /** Close it when it was put somewhere. */
  readonly image: ImageBitmap
  readonly words: string
}

interface PageSize {
  readonly width: number
  readonly height: number
}

/** A PDF ready to be drawn. Close it when nothing draws it any more. */
export interface PdfFile {
  readonly rendered: RenderedDocument
  readonly pages: number
  /** Of the paper, in points: a template has one size. */
  readonly size: PageSize
  /** Of a page, from 1, which may lie on its side, and the part of its scale at which its lines are as wide as the others'. */
  sizeOf(page: number): PageSize & { readonly part: number }
  /** Draws a page, from 1, at a scale of pixels to a point; null when that was cancelled. */
  draw(page: number, scale: number): { readonly done: Promise<DrawnPage | null>; cancel(): void }
  close(): Promise<void>
}

/** Reads a rendered PDF. */
export async function openPdf(rendered: RenderedDocument): Promise<PdfFile> {
  const file = ++files
  // The thread takes the bytes away, and the same rendering may be opened twice.
  const pdf = rendered.pdf.slice()
  const opened = await thread.ask({ kind: 'open', file, pdf }, [pdf.buffer]).answered
  if (opened.kind !== 'opened') throw new Error(reasonOf(opened))
  const { pages, width, height } = opened
  const margins = width - (rendered.typeArea.right - rendered.typeArea.left)
  return {
    rendered,
    pages,
    size: { width, height },
    sizeOf: (page) =>
      rendered.turnedPages.includes(page)
        ? { width: height, height: width, part: (width - margins) / (height - margins) }
        : { width, height, part: 1 },
    draw(page, scale) {
      const { answered, cancel } = thread.ask({ kind: 'draw', file, page, scale })
      return { done: answered.then(drawnPage), cancel }
    },
    close: () => thread.ask({ kind: 'close', file }).answered.then(() => undefined),
  }
}

function drawnPage(answer: DrawingAnswer): DrawnPage | null {
  if (answer.kind === 'drawn') return answer
  if (answer.kind === 'cancelled') return null
  throw new Error(reasonOf(answer))
}

const reasonOf = (answer: DrawingAnswer): string =>
  answer.kind === 'failed' ? answer.reason : `The thread that draws the pages answered “${answer.kind}”.`
