import type { PdfInfo } from 'pdfmake/js/PDFDocument.js'
import type { AttachedFile } from '../attached-file.ts'
import type { Claims } from '../claims.ts'
import { attachFile } from './attach-file.ts'
import { BriefLayout } from './brief-layout.ts'
import type { Content } from './content.ts'
import { BriefPdf } from './brief-pdf.ts'
import type { ImageSizes } from './brief-pdf.ts'
import { BriefRenderer } from './brief-renderer.ts'
import { buildStructure } from './build-structure.ts'
import type { ContentPart } from './content-part.ts'
import { findPageNumbers } from './page-number.ts'
import { placesOf } from './places-of.ts'
import type { Place } from './places-of.ts'
import type { PrintMemory } from './print-memory.ts'
import { writeStructure } from './write-structure.ts'

export interface Definition extends Omit<Content, 'parts'> {
  /** Made when it is known which pictures can be drawn. */
  readonly parts: (images: ImageSizes) => readonly ContentPart[]
  /** Parts of one key are the same in documents of one scope. */
  readonly scope: string
  readonly info: PdfInfo
  /** Bytes of pictures, by the names that the content has for them. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** What the PDF carries besides its pages. */
  readonly files: readonly AttachedFile[]
  readonly claims: Claims
  /** Told the page, from 1, as pages are laid out, and again as they are drawn. What it throws ends the work. */
  readonly watch: (page: number, pages: number | null) => void
}

export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Those that lie on their side, from 1. */
  readonly turnedPages: readonly number[]
  /** Where the lines of each block stand, in the order of the pages: one place for each of its pages. */
  readonly places: readonly Place[]
  readonly images: ImageSizes
}

/** Lays a definition out and writes it. Takes the definition as its own: pdfmake notes its measures in the nodes. The bytes are the same whatever the memory has. */
export async function printDefinition(definition: Definition, memory: PrintMemory): Promise<Printed> {
  const { style, watch } = definition
  const { width, height } = style.page
  const pdf = new BriefPdf(
    {
      size: [width, height],
      pdfVersion: '1.7',
      lang: definition.language,
      displayTitle: true,
      autoFirstPage: false,
      compress: true,
      info: definition.info,
      font: null,
    },
    definition.claims,
  )
  const images = await pdf.takeImages(definition.images)
  memory.begin(JSON.stringify([definition.scope, definition.language, [...images]]))
  const content = { ...definition, parts: definition.parts(images) }
  const layout = new BriefLayout(content, memory, (page) => watch(page, null))
  const pages = layout.layOut(pdf)
  const places = placesOf(layout.laidOut.bodies)
  const { nodes, notes } = layout.laidOut
  const structure = buildStructure(nodes, notes, definition.language)
  const renderer = new BriefRenderer(pdf, structure, findPageNumbers(pages), (page) =>
    watch(page, pages.length),
  )
  memory.drawings = renderer.draw(pages, memory.drawings)
  pdf.writeFonts()
  writeStructure(pdf, structure.root, pdf.marks)
  for (const file of definition.files) attachFile(pdf, file, definition.info.CreationDate)
  const bytes = pdf.finish()
  memory.turn()
  const turnedPages = pages.flatMap(({ pageSize }, i) => (pageSize.width === width ? [] : [i + 1]))
  return { pdf: bytes, pages: pages.length, turnedPages, places, images }
}
