import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import type { Setter } from './setter.ts'

/** In this thread, and nothing before it: what one print by itself takes. */
export const setOnce = async (markup: string): Promise<Uint8Array> =>
  pdfOf(await renderPdf(JSON.parse(markup) as Document))

/** In a thread, as the app prints; beside this module stands the thread's. */
export function openOurs(): Setter {
  const service = startPdfService(new URL('./pdf-worker.js', import.meta.url))
  return {
    set: async (markup) => pdfOf(await service.render(JSON.parse(markup) as Document)),
    close: () => service.close(),
  }
}

function pdfOf(rendered: Result<RenderedDocument>): Uint8Array {
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return rendered.value.pdf
}
