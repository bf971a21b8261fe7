import { Buffer } from 'node:buffer'
import type { PdfInfo } from 'pdfmake/js/PDFDocument.js'
import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Page } from 'pdfmake/js/Renderer.js'
import type { AttachedFile } from '../attached-file.ts'
import type { Claims } from '../claims.ts'
import { attachFile } from './attach-file.ts'
import { BriefLayout } from './brief-layout.ts'
import { BriefPdf } from './brief-pdf.ts'
import type { ImageSizes } from './brief-pdf.ts'
import { BriefRenderer } from './brief-renderer.ts'
import { buildStructure } from './build-structure.ts'
import { writeStructure } from './write-structure.ts'
import type { PageStyle } from '../page-style.ts'
import type { PdfNode } from './pdf-node.ts'
import type { NoteRule } from './place-notes.ts'

export interface Definition {
  /** Made when it is known which pictures can be drawn. */
  readonly content: (images: ImageSizes) => readonly PdfNode[]
  readonly head: (page: number) => PdfNode | null
  readonly foot: (page: number, pages: number) => PdfNode
  readonly style: PageStyle
  /** Those for the feet of pages, by number. */
  readonly notes: ReadonlyMap<number, PdfNode>
  readonly noteRule: NoteRule
  /** BCP 47. */
  readonly language: string
  readonly info: PdfInfo
  /** The file identifier, 16 bytes. */
  readonly id: Uint8Array
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

/** Points from the page's top. */
interface Place {
  readonly block: number
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** Lays a definition out and writes it. Takes the definition as its own: pdfmake notes its measures in the nodes. */
export async function printDefinition(definition: Definition): Promise<Printed> {
  const { style, watch } = definition
  const { width, height, left, right, top, bottom } = style.page
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
    definition.id,
    definition.claims,
  )
  const bytes = collect(pdf)
  const images = await pdf.takeImages(definition.images)
  const notes = definition.notes as ReadonlyMap<number, unknown> as ReadonlyMap<number, LayoutNode>
  const builder = new BriefLayout(
    pdf,
    { width, height },
    { left, top, right, bottom },
    notes,
    definition.noteRule,
    definition.language,
    (page) => watch(page, null),
  )
  const content = { stack: definition.content(images) }
  const pages = builder.layoutDocument(
    content,
    pdf,
    {},
    { font: 'serif', fontSize: style.text.body.size },
    undefined,
    definition.head,
    definition.foot,
  )
  const places = placesOf(pages)
  const structure = buildStructure(content as unknown as LayoutNode, notes, definition.language)
  const renderer = new BriefRenderer(pdf, structure, (part) =>
    watch(Math.ceil(part * pages.length), pages.length),
  )
  renderer.renderPages(pages)
  writeStructure(pdf, structure.root, pdf.marks)
  for (const file of definition.files) attachFile(pdf, file, definition.info.CreationDate)
  pdf.end()
  const turnedPages = pages.flatMap(({ pageSize }, i) => (pageSize.width === width ? [] : [i + 1]))
  return { pdf: await bytes, pages: pages.length, turnedPages, places, images }
}

function placesOf(pages: readonly Page[]): readonly Place[] {
  return pages.flatMap(({ items }, i) => {
    const onPage = new Map<number, Place>()
    for (const { type, item } of items) {
      if (type !== 'line' || item.block === undefined) continue
      const { block, y = 0 } = item
      const known = onPage.get(block)
      const bottom = y + item.getHeight()
      onPage.set(block, {
        block,
        page: i + 1,
        top: Math.min(known?.top ?? y, y),
        bottom: Math.max(known?.bottom ?? bottom, bottom),
      })
    }
    return [...onPage.values()].sort((a, b) => a.top - b.top || a.block - b.block)
  })
}

async function collect(pdf: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of pdf) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
