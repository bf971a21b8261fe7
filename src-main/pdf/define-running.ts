import type { Document } from '#domain/document.ts'
import { look, words } from './define-text.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

const LONGEST = 70

/** From the second page: the institution, and the title as far as it fits. */
export function defineHead(document: Document, style: PageStyle, page: number): PdfNode | null {
  if (page === 1) return null
  const { head, left, right } = style.page
  return {
    margin: [left, head, right, 0],
    columns: [
      { width: 'auto', text: words(style, 'running', document.institution) },
      {
        width: '*',
        alignment: 'right',
        noWrap: true,
        text: words(style, 'running', shortened(document.title)),
      },
    ],
  }
}

/** Who may read it, and "2 of 4", the number of the page the stronger. */
export function defineFoot(document: Document, style: PageStyle, page: number, pages: number): PdfNode {
  const { foot, left, right, bottom } = style.page
  const parts = document.terms.pageOf.split(/(\{pages?\})/)
  return {
    margin: [left, bottom - foot - style.text.running.leading, right, 0],
    columns: [
      { width: '*', text: words(style, 'handling', document.handling) },
      {
        width: 'auto',
        margin: [16, 0, 0, 0],
        alignment: 'right',
        noWrap: true,
        text: parts.map((part) => {
          if (part === '{page}') return { ...look(style, 'folio'), text: String(page) }
          return { ...look(style, 'running'), text: part === '{pages}' ? String(pages) : part }
        }),
      },
    ],
  }
}

/** At a word's end, with an ellipsis where words are left out. */
function shortened(title: string): string {
  if (title.length <= LONGEST) return title
  const cut = title.slice(0, LONGEST)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > LONGEST / 2 ? end : LONGEST).trimEnd()}\u2026`
}
