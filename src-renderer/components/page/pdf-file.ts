import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { RenderedDocument } from '#domain/rendered-document.ts'

GlobalWorkerOptions.workerSrc = workerUrl

/** One worker reads every PDF of the window. */
let worker: PDFWorker | null = null

/** A PDF ready to be drawn. Close it when nothing draws it any more. */
export interface PdfFile {
  readonly rendered: RenderedDocument
  readonly document: PDFDocumentProxy
  readonly pages: number
  /** Of every page, in points: a template has one size of paper. */
  readonly size: { readonly width: number; readonly height: number }
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
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  return {
    rendered,
    document,
    pages: document.numPages,
    size: { width, height },
    close: () => task.destroy(),
  }
}
