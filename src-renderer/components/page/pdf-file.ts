import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { RenderedDocument } from '#domain/rendered-document.ts'

GlobalWorkerOptions.workerSrc = workerUrl

/** One worker reads every PDF of the window. */
let worker: PDFWorker | null = null

interface PageSize {
  /** In points. */
  readonly width: number
  readonly height: number
}

/** A PDF ready to be drawn. Close it when nothing draws it any more. */
export interface PdfFile {
  readonly rendered: RenderedDocument
  readonly document: PDFDocumentProxy
  readonly sizes: readonly PageSize[]
  close(): Promise<void>
}

/**
 * Reads a rendered PDF. Nothing is fetched: its fonts are embedded and reach the page as bytes, images are decoded
 * without WebAssembly.
 */
export async function openPdf(rendered: RenderedDocument): Promise<PdfFile> {
  worker ??= PDFWorker.create({ name: 'pdf' })
  const task = getDocument({
    // The worker takes the bytes away, and the same rendering may be opened twice.
    data: rendered.pdf.slice(),
    worker,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    isImageDecoderSupported: false,
  })
  const document = await task.promise
  const sizes = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const { width, height } = (await document.getPage(i + 1)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
  return { rendered, document, sizes, close: () => task.destroy() }
}
