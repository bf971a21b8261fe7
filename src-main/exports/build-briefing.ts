import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { collectImages } from './collect-images.ts'
import type { ReadImage } from './collect-images.ts'
import { prepareDocument } from './prepare-document.ts'

/** A draft as a PDF, in this thread. The same draft, library, pictures and day give the same bytes. */
export async function buildBriefing(
  draft: Draft,
  library: Library,
  today: string,
  readImage: ReadImage,
): Promise<Result<RenderedDocument>> {
  const document = prepareDocument(draft, library, today)
  if (!document.ok) return document
  return renderPdf(document.value, await collectImages(document.value, readImage))
}
