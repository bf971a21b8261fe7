import { Buffer } from 'node:buffer'
import type { NodeInfo } from 'pdfmake/js/LayoutBuilder.js'
import type { PdfInfo } from 'pdfmake/js/PDFDocument.js'
import type { Page } from 'pdfmake/js/Renderer.js'
import { BriefLayout } from './brief-layout.ts'
import { BriefPdf } from './brief-pdf.ts'
import { BriefRenderer } from './brief-renderer.ts'
import { RUNNING } from './define-running.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

export interface Definition {
  readonly content: readonly PdfNode[]
  readonly head: (page: number) => PdfNode | null
  readonly foot: (page: number, pages: number) => PdfNode
  readonly style: PageStyle
  /** BCP 47. */
  readonly language: string
  readonly info: PdfInfo
  /** The file identifier, 16 bytes. */
  readonly id: Uint8Array
}

export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Where the first line of each node with an id was put: page from 1, points from the page's top. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly top: number }>
}

/** Lays a definition out and writes it. Takes the definition as its own: pdfmake notes its measures in the nodes. */
export async function printDefinition(definition: Definition): Promise<Printed> {
  const { style } = definition
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
  )
  const bytes = collect(pdf)
  const builder = new BriefLayout({ width, height }, { left, top, right, bottom }, NO_SVG)
  const pages = builder.layoutDocument(
    { stack: definition.content },
    pdf,
    {},
    { font: 'serif', fontSize: style.text.body.size },
    undefined,
    definition.head,
    definition.foot,
    undefined,
    isLeftAlone,
  )
  const places = placesOf(pages)
  new BriefRenderer(pdf).renderPages(pages)
  pdf.end()
  return { pdf: await bytes, pages: pages.length, places }
}

/** Charts are drawn as vectors by our own code: no SVG is measured. */
const NO_SVG = {}

/** A heading or caption that is the last thing on its page begins the next one instead. */
function isLeftAlone(node: NodeInfo, around: { getFollowingNodesOnPage(): NodeInfo[] }): boolean {
  if (node.headlineLevel === undefined) return false
  const isText = (other: NodeInfo) => other.text !== undefined && other.style !== RUNNING
  return !around.getFollowingNodesOnPage().some((other) => isText(other) && other.headlineLevel === undefined)
}

function placesOf(pages: readonly Page[]): Printed['places'] {
  const places = new Map<string, { page: number; top: number }>()
  for (const [i, page] of pages.entries()) {
    for (const { type, item } of page.items) {
      const id = type === 'line' ? item._node?.id : undefined
      if (id !== undefined && !places.has(id)) places.set(id, { page: i + 1, top: item.y ?? 0 })
    }
  }
  return places
}

async function collect(pdf: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of pdf) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
