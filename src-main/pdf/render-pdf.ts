import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { AttachedFile } from './attached-file.ts'
import { brandStyle } from './brand-style.ts'
import { NO_CLAIMS } from './claims.ts'
import type { Claims } from './claims.ts'
import { defineFootnotes, defineNoteRule } from './define-back.ts'
import { defineDocument } from './define-document.ts'
import { defineFoot, defineHead } from './define-running.ts'
import { findMissingGlyphs } from './find-missing-glyphs.ts'
import { NO_IMAGES } from './images.ts'
import type { Images } from './images.ts'
import { imagesIn } from './images-in.ts'
import { typeArea } from './page-style.ts'
import { pageStyle, TemplateFailure } from './templates.ts'
import { printDefinition } from './engine/print-definition.ts'
import { PrintMemory } from './engine/print-memory.ts'

/** Told the page, from 1, as pages are laid out, when their number is not known, and again as they are drawn. */
export type Watch = (page: number, pages: number | null) => void

/** Thrown by a `Watch` to end a rendering: it then answers 'cancelled'. */
export class CancelledError extends Error {}

/**
 * The document as a PDF. The same document, pictures and attached files give the same bytes. A picture that is not there or cannot be
 * drawn has a box in its place and is reported. Fails with `pdf-failed` where the layout cannot cope; nothing that a
 * person can write is known to make it.
 */
export async function renderPdf(
  document: Document,
  images: Images = NO_IMAGES,
  watch: Watch = () => {},
  files: readonly AttachedFile[] = [],
  claims: Claims = NO_CLAIMS,
  memory: PrintMemory = new PrintMemory(),
): Promise<Result<RenderedDocument>> {
  const logo = document.brand?.logo ?? undefined
  try {
    const style = brandStyle(pageStyle(document.template, document.paper), document.brand)
    const printed = await printDefinition(
      {
        parts: (drawable) => defineDocument(document, style, drawable),
        head: (page) => defineHead(document, style, page),
        foot: (page, pages) => defineFoot(document, style, page, pages),
        scope: JSON.stringify([style, document.terms]),
        style,
        notes: defineFootnotes(document, style),
        noteRule: defineNoteRule(style),
        language: document.language,
        info: {
          Title: plain(document.title),
          Author: document.authors.join(', '),
          Subject: plain(document.subtitle),
          Creator: 'Briefwright',
          Producer: 'Briefwright',
          CreationDate: new Date(`${document.isoDate}T00:00:00Z`),
        },
        images,
        files,
        claims,
        watch,
      },
      memory,
    )
    return ok({
      pdf: printed.pdf,
      pages: printed.pages,
      turnedPages: printed.turnedPages,
      typeArea: typeArea(style),
      words: document.words,
      places: printed.places,
      missingGlyphs: findMissingGlyphs(document, printed.places),
      lostReferences: document.problems.length,
      missingImages: [
        ...(logo !== undefined && !printed.images.has(logo.blob) ? ['the logo'] : []),
        ...imagesIn(document.blocks)
          .filter(({ blob }) => !printed.images.has(blob))
          .map(({ label }) => plain(label)),
      ],
    })
  } catch (error) {
    if (error instanceof TemplateFailure) return err(error.error)
    if (error instanceof CancelledError) return err({ code: 'cancelled' })
    return err({ code: 'pdf-failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Held-together words are for lines; a file's properties have plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
