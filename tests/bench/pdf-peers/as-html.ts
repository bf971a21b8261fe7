import { pathToFileURL } from 'node:url'
import { fontFile, LEADING, PAGE, SANS, SERIF, SIZES } from './page-look.ts'
import type { Paper, PaperBlock, PaperRun } from './paper.ts'

/** A paper as a browser prints it; notes stand at the page's foot where that is known, and after the text where not. */
export function asHtml({ title, subtitle, author, blocks }: Paper, notesAt: 'foot' | 'end'): string {
  const notes: string[] = []
  const body = blocks.map((block) => written(block, notesAt === 'foot' ? null : notes)).join('\n')
  const after = notes.map((note) => `<li>${escaped(note)}</li>`).join('\n')
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="author" content="${escaped(author)}"><style>
${FACES}
@page { size: A4; margin: ${PAGE.top}pt ${PAGE.right}pt ${PAGE.bottom}pt ${PAGE.left}pt; @bottom-center { content: counter(page) " of " counter(pages); font: 8pt '${SANS}' } }
body { margin: 0; font: ${SIZES.body}pt/${LEADING.body}pt '${SERIF}'; orphans: 2; widows: 2 }
p { margin: 0; text-align: justify; hyphens: auto }
b, th, h1, h2, .title, caption { font-weight: 600 }
.title { font-size: ${SIZES.title}pt; line-height: 1.2; margin: 0 0 6pt } .subtitle { font-size: ${SIZES.subtitle}pt }
h1 { font-size: ${SIZES.heading1}pt; line-height: 20pt; margin: 16pt 0 4pt; break-after: avoid }
h2 { font-size: ${SIZES.heading2}pt; line-height: 16pt; margin: 13pt 0 4pt; break-after: avoid }
figure { margin: 15pt 0; break-inside: avoid; font-family: '${SANS}' }
table { width: 100%; border-collapse: collapse; font-size: ${SIZES.cell}pt; line-height: ${LEADING.cell}pt }
caption { text-align: left; font-size: 9.25pt } td, th { padding: 3pt 4pt; text-align: right; border-bottom: 0.35pt solid #c3cacc }
td:first-child, th:first-child { text-align: left } figcaption { font-size: 7.5pt }
.note { float: footnote; font-size: ${SIZES.note}pt; line-height: ${LEADING.note}pt } ol { font-size: ${SIZES.note}pt; line-height: ${LEADING.note}pt }
</style></head><body>
<p class="title">${escaped(title)}</p><p class="subtitle">${escaped(subtitle)}</p><p>${escaped(author)}</p>
${body}
${after === '' ? '' : `<h1>Notes</h1><ol>${after}</ol>`}
</body></html>
`
}

const FACES = (
  [
    ['serif', 'regular', false],
    ['serif', 'regular', true],
    ['serif', 'semibold', false],
    ['sans', 'regular', false],
    ['sans', 'semibold', false],
  ] as const
)
  .map(
    ([family, weight, italic]) =>
      `@font-face { font-family: '${family === 'serif' ? SERIF : SANS}'; font-weight: ${weight === 'regular' ? 400 : 600}; font-style: ${italic ? 'italic' : 'normal'}; src: url('${pathToFileURL(fontFile(family, weight, italic)).href}') }`,
  )
  .join('\n')

function written(block: PaperBlock, notes: string[] | null): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${block.runs.map((run) => writtenRun(run, notes)).join('')}</p>`
    case 'table': {
      const row = (cells: readonly string[], name: 'th' | 'td') =>
        `<tr>${cells.map((text) => `<${name}>${escaped(text)}</${name}>`).join('')}</tr>`
      return `<figure><table><caption>${escaped(block.title)}</caption><thead>${row(block.columns, 'th')}</thead>
<tbody>${block.rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table><figcaption>${escaped(block.source)}</figcaption></figure>`
    }
  }
}

function writtenRun(run: PaperRun, notes: string[] | null): string {
  const text = escaped(run.text)
  if (run.kind === 'note') {
    if (notes === null) return `<span class="note">${text}</span>`
    return `<sup>${notes.push(run.text)}</sup>`
  }
  if (run.look === 'plain') return text
  return run.look === 'italic' ? `<i>${text}</i>` : `<b>${text}</b>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
