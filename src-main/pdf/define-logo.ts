import type { BrandLogo } from '#domain/brand.ts'
import type { ImageSizes } from './engine/brief-pdf.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

const TALLEST = 30
const WIDEST = 150
/** Between the logo and what the page begins with. */
const CLEAR = 10

/** The logo of a brand; null where there is none or it cannot be drawn. `alt` is whose it is. */
export function defineLogo(
  logo: BrandLogo | null | undefined,
  alt: string,
  images: ImageSizes,
): DrawnLogo | null {
  const pixels = logo ? images.get(logo.blob) : undefined
  if (!logo || pixels === undefined) return null
  const scale = Math.min(TALLEST / pixels.height, WIDEST / pixels.width)
  return {
    tag: 'Figure',
    alt,
    image: logo.blob,
    width: pixels.width * scale,
    height: pixels.height * scale,
  }
}

/** It over the head of the first page. */
export const overHead = (logo: DrawnLogo, { page }: PageStyle): PdfNode => ({
  margin: [0, page.firstTop - page.top, 0, CLEAR],
  stack: [logo],
})

export type DrawnLogo = PdfNode & { readonly width: number; readonly height: number }

/** The style for what stands under a logo: no longer raised above the other pages' text. */
export const underLogo = (style: PageStyle): PageStyle => ({
  ...style,
  page: { ...style.page, firstTop: style.page.top },
})
