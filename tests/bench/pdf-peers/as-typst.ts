import { LEADING, PAGE, SANS, SERIF, SIZES } from './page-look.ts'
import type { Paper, PaperBlock, PaperRun } from './paper.ts'

/** A paper as Typst takes it. */
export const asTypst = ({ title, subtitle, author, blocks }: Paper): string => `\
#set document(title: [${escaped(title)}], author: ${JSON.stringify(author)}, date: datetime(year: 2026, month: 11, day: 22))
#set page(paper: "a4", margin: (left: ${PAGE.left}pt, right: ${PAGE.right}pt, top: ${PAGE.top}pt, bottom: ${PAGE.bottom}pt), numbering: "1 of 1")
#set text(font: "${SERIF}", size: ${SIZES.body}pt, lang: "en", region: "GB")
#set par(justify: true, leading: ${(LEADING.body - 0.68 * SIZES.body).toFixed(2)}pt, spacing: ${(LEADING.body - 0.68 * SIZES.body).toFixed(2)}pt)
#show footnote.entry: set text(size: ${SIZES.note}pt)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): set text(size: ${SIZES.heading1}pt)
#show heading.where(level: 2): set text(size: ${SIZES.heading2}pt)
#show heading: set block(above: 16pt, below: 8pt)
#show strong: set text(weight: "semibold")
#show table: set text(font: "${SANS}", size: ${SIZES.cell}pt)
#show figure.caption: set text(font: "${SANS}", size: 9.25pt)
#set figure.caption(position: top)
#set table(stroke: none, inset: (x: 4pt, y: 3pt))

#text(size: ${SIZES.title}pt, weight: "semibold")[${escaped(title)}]

#text(size: ${SIZES.subtitle}pt)[${escaped(subtitle)}]

#text(font: "${SANS}")[${escaped(author)}]

${blocks.map(written).join('\n\n')}
`

function written(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return block.runs.map(writtenRun).join('')
    case 'table': {
      const cells = (row: readonly string[]) => row.map((text) => `[${escaped(text)}]`).join(', ')
      const aligned = block.columns.map((_, i) => (i === 0 ? 'left' : 'right')).join(', ')
      return `#figure(kind: table, caption: [${escaped(block.title)}], {
table(columns: (1fr${', auto'.repeat(block.columns.length - 1)}), align: (${aligned}),
table.header(${cells(block.columns)}), table.hline(stroke: 0.5pt),
${block.rows.map(cells).join(',\n')})
text(font: "${SANS}", size: 7.5pt)[${escaped(block.source)}]
})`
    }
  }
}

function writtenRun(run: PaperRun): string {
  if (run.kind === 'note') return `#footnote[${escaped(run.text)}]`
  const text = escaped(run.text)
  if (run.look === 'plain') return text
  return `#${run.look === 'italic' ? 'emph' : 'strong'}[${text}]`
}

/** What has a meaning in the markup stands for itself. */
const escaped = (text: string): string => text.replace(/[\\#$*_`<>@~[\]/=+-]/g, '\\$&')
