import type { Progress } from '#contract/api.ts'
import type { Brand } from '#domain/brand.ts'
import type { Document } from '#domain/document.ts'
import type { Draft } from '#domain/draft.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import type { Library } from '#domain/library.ts'
import type { ExportChoices } from '#domain/preferences.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import type { AttachedFile } from '#pdf/attached-file.ts'
import type { PdfService } from '#pdf/pdf-service.ts'
import { collectImages } from './collect-images.ts'
import type { ReadImage } from './collect-images.ts'
import { exportBriefing } from './export-briefing.ts'
import type { Exported } from './export-briefing.ts'
import { prepareDocument } from './prepare-document.ts'

export interface PrinterParts {
  readonly pdf: PdfService
  readonly readImage: ReadImage
  readonly library: () => Promise<Result<Library>>
  /** Dresses all that is printed. */
  readonly brand: () => Brand
  /** YYYY-MM-DD: dates a draft without a date. */
  readonly today: () => string
}

/** How one follows a long piece of work, and ends it. */
export interface Following {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Briefings as PDFs: to be looked at beside the text, and as files. */
export class BriefingPrinter {
  readonly #parts: PrinterParts

  constructor(parts: PrinterParts) {
    this.#parts = parts
  }

  /** `cancelled` where a newer state of the same briefing is asked for before this one is begun. */
  preview(draft: Draft): Promise<Result<RenderedDocument>> {
    return this.#preview(draft, this.#parts.brand(), draft.id)
  }

  /** A briefing as it would look in another brand. */
  previewBrand(draft: Draft, brand: Brand): Promise<Result<RenderedDocument>> {
    return this.#preview(draft, brand, 'brand')
  }

  /** See `exportBriefing`. */
  async export(
    draft: Draft,
    choices: Omit<ExportChoices, 'reveal'>,
    extras: ExportExtras,
    path: string,
    following: Following = {},
  ): Promise<Result<Exported>> {
    const library = await this.#parts.library()
    if (!library.ok) return library
    return exportBriefing(draft, choices, extras, path, {
      ...following,
      library: library.value,
      today: this.#parts.today(),
      brand: this.#parts.brand(),
      readImage: this.#parts.readImage,
      print: (document, followed) => this.#print(document, followed),
    })
  }

  async #preview(draft: Draft, brand: Brand, subject: string): Promise<Result<RenderedDocument>> {
    const library = await this.#parts.library()
    if (!library.ok) return library
    const document = prepareDocument(draft, library.value, this.#parts.today(), brand)
    return document.ok ? this.#print(document.value, { subject }) : document
  }

  async #print(
    document: Document,
    options: Following & { readonly subject?: string; readonly files?: readonly AttachedFile[] },
  ): Promise<Result<RenderedDocument>> {
    const { pdf, readImage } = this.#parts
    return pdf.render(document, { ...options, images: await collectImages(document, readImage) })
  }
}
