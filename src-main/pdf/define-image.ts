import type { DocumentBlock } from '#domain/document.ts'
import { pageTerms } from '#domain/page-terms.ts'
import type { Language } from '#domain/draft.ts'
import { defineCaption } from './define-caption.ts'
import { words } from './define-text.ts'
import { layout } from './layouts.ts'
import { columnWidth } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type ImageBlock = Extract<DocumentBlock, { kind: 'image' }>

/** Points for a pixel: at less than 96 of them to the inch a picture looks coarse. */
const PER_PIXEL = 0.75
/** Of the page's height, so that text still stands with it. */
const TALLEST = 0.6

interface Size {
  readonly width: number
  readonly height: number
}

/** Number and finding over, the picture as wide as the text or as its pixels allow, its source under it. */
export function defineImage(
  block: ImageBlock,
  pixels: Size | undefined,
  language: Language,
  style: PageStyle,
): PdfNode {
  return {
    unbreakable: true,
    stack: [
      defineCaption(block, columnWidth(style), style),
      pixels === undefined
        ? defineMissing(block, language, style)
        : {
            tag: 'Figure',
            alt: block.alt === '' ? block.title : block.alt,
            image: block.blob,
            ...fitted(pixels, style),
          },
      ...(block.source === ''
        ? []
        : [{ margin: [0, 5, 0, 0], text: words(style, 'source', block.source) } as const]),
    ],
  }
}

function fitted({ width, height }: Size, style: PageStyle): Size {
  const { page } = style
  const tallest = (page.height - page.top - page.bottom) * TALLEST
  const scale = Math.min(PER_PIXEL, columnWidth(style) / width, tallest / height)
  return { width: width * scale, height: height * scale }
}

/** What stands where a picture cannot: a frame, and what it would have shown. */
function defineMissing(block: ImageBlock, language: Language, style: PageStyle): PdfNode {
  const { missingImage } = pageTerms(language)
  const said = block.alt === '' ? missingImage : `${missingImage} ${block.alt}`
  return {
    table: { widths: ['*'], body: [[{ text: words(style, 'missing', said) }]] },
    layout: layout({
      hLineWidth: () => style.rules.table,
      vLineWidth: () => style.rules.table,
      hLineColor: () => style.colours.line,
      vLineColor: () => style.colours.line,
      paddingLeft: () => 14,
      paddingRight: () => 14,
      paddingTop: () => 22,
      paddingBottom: () => 22,
    }),
  }
}
