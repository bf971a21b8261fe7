import { createHash } from 'node:crypto'
import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { blockName, defineDocument } from './define-document.ts'
import { defineFoot, defineHead } from './define-running.ts'
import { findMissingGlyphs } from './find-missing-glyphs.ts'
import { pageStyle } from './page-style.ts'
import { printDefinition } from './print-definition.ts'

/**
 * The document as a PDF. The same document gives the same bytes. Fails with `pdf-failed` where the layout cannot cope;
 * nothing that a person can write is known to make it.
 */
export async function renderPdf(document: Document): Promise<Result<RenderedDocument>> {
  const style = pageStyle(document.template)
  try {
    const { pdf, pages, places } = await printDefinition({
      content: defineDocument(document, style),
      head: (page) => defineHead(document, style, page),
      foot: (page, pages) => defineFoot(document, style, page, pages),
      style,
      language: document.language,
      info: {
        Title: plain(document.title),
        Author: document.authors.join(', '),
        Subject: plain(document.subtitle),
        Creator: 'Briefwright',
        Producer: 'Briefwright',
        CreationDate: new Date(`${document.isoDate}T00:00:00Z`),
      },
      id: createHash('sha256').update(JSON.stringify(document)).digest().subarray(0, 16),
    })
    return ok({
      pdf,
      pages,
      words: document.words,
      places: document.blocks.flatMap((_, block) => {
        const place = places.get(blockName(block))
        return place === undefined ? [] : [{ block, ...place }]
      }),
      missingGlyphs: findMissingGlyphs(document),
    })
  } catch (error) {
    return err({ code: 'pdf-failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Held-together words are for lines; a file's properties have plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
