import { join } from 'node:path'
import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import { keepShapesIn, saveShapes } from '#pdf/engine/fonts.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import type { Setter } from './setter.ts'

/** In this thread, and nothing before it: what one print by itself takes. */
export function openOnce(caches: string): Setter {
  if (caches !== '') keepShapesIn(join(caches, 'shapes'))
  return {
    set: async (markup) => pdfOf(await renderPdf(JSON.parse(markup) as Document)),
    close: () => Promise.resolve(saveShapes()),
  }
}

/** In a thread, as the app prints; beside this module stands the thread's. */
export function openOurs(caches: string): Setter {
  const entry = new URL('./pdf-worker.js', import.meta.url)
  const service = startPdfService(entry, undefined, caches === '' ? null : caches)
  return {
    set: async (markup) => pdfOf(await service.render(JSON.parse(markup) as Document)),
    close: () => service.close(),
  }
}

function pdfOf(rendered: Result<RenderedDocument>): Uint8Array {
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return rendered.value.pdf
}
