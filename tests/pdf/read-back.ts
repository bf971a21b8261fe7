import type { RenderedDocument } from '#domain/rendered-document.ts'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Document } from '#domain/document.ts'
import { renderPdf } from '#pdf/render-pdf.ts'

export async function rendered(document: Document): Promise<RenderedDocument> {
  const result = await renderPdf(document)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export interface ReadPdf {
  /** The text of each page, as runs of words; spaces that hold are plain ones. */
  readonly pages: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: string
  readonly language: string | null
  /** Bookmarks with those below them, and the page that each leads to. */
  readonly outline: readonly Bookmark[]
  /** What each link leads to: an address, or a page from 1. */
  readonly links: readonly (string | number)[]
}

interface Bookmark {
  readonly title: string
  readonly page: number
  readonly items: readonly Bookmark[]
}

/** A PDF as a reader program sees it. */
export async function readBack(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const file = await task.promise
  const numbers = Array.from({ length: file.numPages }, (_, i) => i + 1)
  const pages = await Promise.all(numbers.map((number) => file.getPage(number)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  const pageOf = async (dest: string | readonly unknown[] | null): Promise<number> => {
    const explicit = typeof dest === 'string' ? await file.getDestination(dest) : dest
    if (explicit === null || explicit === undefined) return 0
    return (await file.getPageIndex(explicit[0] as never)) + 1
  }
  const bookmarks = async (items: readonly OutlineItem[]): Promise<readonly Bookmark[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: below }) => ({
        title,
        page: await pageOf(dest),
        items: await bookmarks(below),
      })),
    )
  const { info, metadata } = await file.getMetadata()
  const read: ReadPdf = {
    pages: contents.map(({ items }) =>
      plain(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')),
    ),
    info: info as Readonly<Record<string, unknown>>,
    xmp: metadata?.getRaw() ?? '',
    language: (info as { Language?: string }).Language ?? null,
    outline: await bookmarks((await file.getOutline()) ?? []),
    links: await Promise.all(
      annotations.map((link) => (typeof link.url === 'string' ? link.url : pageOf(link.dest as string))),
    ),
  }
  await task.destroy()
  return read
}

interface OutlineItem {
  readonly title: string
  readonly dest: string | readonly unknown[] | null
  readonly items: readonly OutlineItem[]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Is a program of poppler or qpdf there to check with? */
export const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).error === undefined

/** What a program says of a PDF; it fails where the program does. */
export function ask(program: string, pdf: Uint8Array, ...before: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-pdf-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    return execFileSync(program, [...before, path, ...(program === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
