import { inflateSync } from 'node:zlib'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type { PdfImage, PngFile } from 'pdfmake/js/PDFDocument.js'
import { bareJpeg } from './bare-jpeg.ts'

/** A PNG with transparency taken apart: its colours and how far each lets through, each compressed. */
interface Separated {
  readonly imgData: Uint8Array
  readonly alphaChannel: Uint8Array
}

/** Pictures taken apart so far, by name, the last used at the end: the same ones are drawn again after every edit. */
const separated = new Map<string, Separated>()
const KEPT = 24

/**
 * Writes a picture into a PDF, its pixels and no more; null where its bytes are no PNG or JPEG that can be drawn. `name` tells pictures apart and
 * is made from their bytes. Settles when the picture is written, so that the order in the file is that of the calls.
 */
export async function embedImage(
  pdf: PDFDocument,
  name: string,
  bytes: Uint8Array,
): Promise<PdfImage | null> {
  let image: PdfImage
  try {
    image = pdf.openImage(bytes)
    if (image.image !== undefined && image.image !== null && isCutShort(image.image)) return null
  } catch {
    return null
  }
  if (!(image.width > 0 && image.height > 0)) return null
  if (image.finalize === undefined) {
    if (image.data !== undefined) image.data = bareJpeg(image.data)
    image.embed(pdf)
    return image
  }
  const known = separated.get(name)
  if (known !== undefined) useSeparated(image, known)
  await new Promise<void>((written) => {
    const finalize = image.finalize!.bind(image)
    image.finalize = () => {
      const { imgData, alphaChannel } = image
      if (alphaChannel !== undefined) remember(name, { imgData: imgData!, alphaChannel })
      finalize()
      written()
    }
    image.embed(pdf)
  })
  return image
}

/**
 * pdfkit takes such pictures apart without looking, in a callback that no one can catch an error of. Throws where more
 * comes out than any picture of this size has: a few megabytes may unpack to as many gigabytes.
 */
function isCutShort(file: PngFile): boolean {
  const { width, height } = file
  const least = Math.ceil((width * file.pixelBitlength) / 8) * height
  const lines = inflateSync(file.imgData, { maxOutputLength: 2 * least + ROOM_FOR_FILTERS })
  return lines.length < least
}

/** Each line has a byte more, an interlaced picture some lines of its own. */
const ROOM_FOR_FILTERS = 1024 * 1024 * 8

function useSeparated(image: PdfImage, { imgData, alphaChannel }: Separated): void {
  const use = (): void => {
    image.imgData = imgData
    image.alphaChannel = alphaChannel
    image.finalize!()
  }
  image.splitAlphaChannel = use
  image.loadIndexedAlphaChannel = use
}

function remember(name: string, parts: Separated): void {
  separated.delete(name)
  separated.set(name, parts)
  if (separated.size > KEPT) separated.delete(separated.keys().next().value!)
}
