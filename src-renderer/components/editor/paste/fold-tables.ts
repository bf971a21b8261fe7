const BLOCK = 'p, div, ul, ol, table, h1, h2, h3, h4, h5, h6'

/**
 * A briefing's tables come from a library, so a pasted one becomes text: a row is a paragraph, its cells parted by a bar.
 * A table that only lays out a page leaves what it holds.
 */
export function foldTables(body: HTMLElement): void {
  const { ownerDocument } = body
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.rows]
    const isLayout =
      rows.every((row) => row.cells.length < 2) || table.querySelector('ul, ol, table, h1, h2, h3') !== null
    const blocks = isLayout
      ? rows.flatMap((row) =>
          [...row.cells].map((cell) => holding(ownerDocument, 'div', [...cell.childNodes])),
        )
      : rows.map((row) => {
          const cells = [...row.cells].map((cell) => inline(cell))
          const parted = cells.flatMap((cell, i) =>
            i === 0 ? cell : [ownerDocument.createTextNode(' | '), ...cell],
          )
          return holding(ownerDocument, 'p', parted)
        })
    table.replaceWith(...blocks)
  }
}

function holding(document: Document, tag: string, content: readonly Node[]): HTMLElement {
  const element = document.createElement(tag)
  element.append(...content)
  return element
}

/** The words of a cell without its paragraphs. */
function inline(cell: Element): readonly Node[] {
  for (const block of [...cell.querySelectorAll(BLOCK)].reverse()) {
    block.append(' ')
    block.replaceWith(...block.childNodes)
  }
  return [...cell.childNodes]
}
