import { LEADING, PAGE, SIZES } from './page-look.ts'
import type { Paper, PaperBlock, PaperRun } from './paper.ts'

/** A paper as stock pdfmake takes it, as JSON. It sets no footnotes: they stand after the text. */
export function asPdfmake({ title, subtitle, author, blocks }: Paper): string {
  const notes: string[] = []
  const body = blocks.map((block) => asNode(block, notes))
  return JSON.stringify({
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    info: { title, author },
    language: 'en-GB',
    version: '1.7',
    tagged: true,
    defaultStyle: { font: 'serif', fontSize: SIZES.body, lineHeight: 1.12, alignment: 'justify' },
    content: [
      { text: title, fontSize: SIZES.title, bold: true, alignment: 'left' },
      { text: subtitle, fontSize: SIZES.subtitle, alignment: 'left', margin: [0, 6, 0, 6] },
      { text: author, font: 'sans', alignment: 'left', margin: [0, 0, 0, 20] },
      ...body,
      { text: 'Notes', ...heading(1) },
      ...notes.map((text, i) => ({ text: `${i + 1}  ${text}`, fontSize: SIZES.note })),
    ],
  })
}

const heading = (level: 1 | 2): object => ({
  fontSize: SIZES[`heading${level}`],
  bold: true,
  alignment: 'left',
  margin: [0, 13, 0, 4],
})

function asNode(block: PaperBlock, notes: string[]): object {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, ...heading(block.level) }
    case 'paragraph':
      return { text: block.runs.map((run) => asInline(run, notes)) }
    case 'table': {
      const cell = (text: string, i: number) => ({ text, alignment: i === 0 ? 'left' : 'right' })
      return {
        font: 'sans',
        fontSize: SIZES.cell,
        lineHeight: LEADING.cell / SIZES.cell / 1.257,
        margin: [0, 15, 0, 15],
        unbreakable: true,
        stack: [
          { text: `Table. ${block.title}`, bold: true, fontSize: 9.25 },
          {
            layout: 'lightHorizontalLines',
            table: {
              headerRows: 1,
              widths: block.columns.map((_, i) => (i === 0 ? '*' : 'auto')),
              body: [
                block.columns.map((label, i) => ({ ...cell(label, i), bold: true })),
                ...block.rows.map((row) => row.map(cell)),
              ],
            },
          },
          { text: block.source, fontSize: 7.5 },
        ],
      }
    }
  }
}

function asInline(run: PaperRun, notes: string[]): object {
  if (run.kind === 'text')
    return { text: run.text, italics: run.look === 'italic', bold: run.look === 'bold' }
  return { text: String(notes.push(run.text)), sup: true }
}
