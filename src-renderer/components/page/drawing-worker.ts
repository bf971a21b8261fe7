// Before `pdfjs-dist`, which reads PDFs in this thread too where it finds this.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
import { getDocument, RenderingCancelledException, VerbosityLevel } from 'pdfjs-dist'
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { DrawingAnswer, DrawingRequest } from './drawing-messages.ts'

/** The thread that reads PDFs and draws their pages, so that neither their fonts nor their lines hold up who types. */
const scope = globalThis as unknown as {
  readonly fonts: FontFaceSet
  postMessage(answer: DrawingAnswer, moved: readonly Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<DrawingRequest>) => void): void
}

interface Open {
  readonly task: PDFDocumentLoadingTask
  readonly document: PDFDocumentProxy
}

const files = new Map<number, Open>()
/** What ends each drawing that is under way. */
const drawings = new Map<number, () => void>()

/** All that drawing asks of a document: fonts that belong to this thread alone, and room to draw in. */
const ownDocument = {
  fonts: scope.fonts,
  createElement: () => new OffscreenCanvas(1, 1),
} as unknown as HTMLDocument

const tell = (answer: DrawingAnswer, moved: readonly Transferable[] = []) => scope.postMessage(answer, moved)

scope.addEventListener('message', ({ data: request }) => {
  if (request.kind === 'cancel') drawings.get(request.call)?.()
  else
    void answer(request).catch((error: unknown) =>
      tell({
        kind: 'failed',
        call: request.call,
        reason: error instanceof Error ? error.message : String(error),
      }),
    )
})

function answer(request: Exclude<DrawingRequest, { readonly kind: 'cancel' }>): Promise<void> {
  switch (request.kind) {
    case 'open':
      return open(request)
    case 'draw':
      return draw(request)
    case 'close':
      return close(request)
  }
}

/** Nothing is fetched: the fonts are embedded and come as bytes, images are decoded without WebAssembly. */
async function open({ call, file, pdf }: DrawingRequest & { readonly kind: 'open' }): Promise<void> {
  const task = getDocument({
    data: pdf,
    ownerDocument: ownDocument,
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    isImageDecoderSupported: false,
  })
  const document = await task.promise
  files.set(file, { task, document })
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  tell({ kind: 'opened', call, pages: document.numPages, width, height })
}

async function draw({ call, file, page, scale }: DrawingRequest & { readonly kind: 'draw' }): Promise<void> {
  let cancelled = false
  drawings.set(call, () => (cancelled = true))
  try {
    const shown = await files.get(file)?.document.getPage(page)
    if (cancelled || shown === undefined) return tell({ kind: 'cancelled', call })
    const viewport = shown.getViewport({ scale })
    const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
    const task = shown.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      viewport,
      background: '#ffffff',
    })
    drawings.set(call, () => task.cancel())
    await task.promise
    const words = await textOfPage(shown)
    const image = canvas.transferToImageBitmap()
    tell({ kind: 'drawn', call, image, words }, [image])
  } catch (error) {
    if (!(error instanceof RenderingCancelledException)) throw error
    tell({ kind: 'cancelled', call })
  } finally {
    drawings.delete(call)
  }
}

async function close({ call, file }: DrawingRequest & { readonly kind: 'close' }): Promise<void> {
  const closed = files.get(file)
  files.delete(file)
  await closed?.task.destroy()
  tell({ kind: 'closed', call })
}

async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
}
