import type { Brand } from '#domain/brand.ts'
import type { Draft } from '#domain/draft.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import type { Library } from '#domain/library.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import type { Claims } from '#pdf/claims.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { collectImages } from './collect-images.ts'
import type { ReadImage } from './collect-images.ts'
import { prepareDocument } from './prepare-document.ts'
import { printWithExtras } from './print-with-extras.ts'

export interface Building {
  readonly library: Library
  /** YYYY-MM-DD: dates a draft without a date. */
  readonly today: string
  readonly brand: Brand
  readonly readImage: ReadImage
  readonly extras: ExportExtras
  /** None where nothing is said. */
  readonly claims?: Claims
  /** Where it will be written, for what errors say. */
  readonly path: string
}

/** A draft as a PDF, in this thread. The same draft, library, brand, pictures, extras and day give the same bytes. */
export async function buildBriefing(draft: Draft, building: Building): Promise<Result<RenderedDocument>> {
  const { library, today, brand, readImage, extras, claims, path } = building
  const document = prepareDocument(draft, library, today, brand)
  if (!document.ok) return document
  return printWithExtras(document.value, draft, extras, {
    library,
    readImage,
    path,
    print: async (printed, files) =>
      renderPdf(printed, await collectImages(printed, readImage), undefined, files, claims),
  })
}
