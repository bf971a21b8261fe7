import type { Document, DocumentBlock, Run } from '#domain/document.ts'

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>

/**
 * The quotations, tables and timelines of a document as CommonMark with the tables of GitHub Flavored Markdown, then the
 * works that they cite. What a note style says in notes stands where it calls them. Of other blocks nothing is said.
 * Sources: https://spec.commonmark.org, https://github.github.com/gfm/#tables-extension-
 */
export function formatMarkdown(document: Document): string {
  const notes = new Map(document.notes.map(({ number, runs }) => [number, runs]))
  const print = (runs: readonly Run[]): string => printRuns(runs, notes)
  const blocks = document.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'quotation':
        return [printQuotation(block, print)]
      case 'table':
        return [printTable(block, print)]
      case 'timeline':
        return [printTimeline(block, print)]
      default:
        return []
    }
  })
  const works = notes.size > 0 ? [] : document.bibliography.map(({ runs }) => print(runs))
  return `${[...blocks, ...works].join('\n\n')}\n`
}

type Print = (runs: readonly Run[]) => string

const printQuotation = ({ text, attribution }: Block<'quotation'>, print: Print): string =>
  `> ${escape(text)}\n>\n> — ${print(attribution)}`

function printTable(
  { title, columns, rows, source, calculations, note }: Block<'table'>,
  print: Print,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(printCell).join(' | ')} |`
  const rules = columns.map(({ align }) => (align === 'start' ? '---' : '--:'))
  const grid = [
    line(columns.map(({ label }) => label)),
    `| ${rules.join(' | ')} |`,
    ...rows.map((row) => line(row)),
  ]
  const below = [print(source), ...calculations.map(escape), ...(note === null ? [] : [escape(note)])]
  return [`**${escape(title)}**`, grid.join('\n'), ...below].join('\n\n')
}

function printTimeline({ title, entries }: Block<'timeline'>, print: Print): string {
  const items = entries.map(({ date, what, citation }) => {
    const cited = print(citation)
    return `- **${escape(date)}:** ${escape(what)}${cited === '' ? '' : ` (${cited})`}`
  })
  return [...(title === '' ? [] : [`**${escape(title)}**`]), items.join('\n')].join('\n\n')
}

const printCell = (text: string): string => escape(text).replaceAll('|', '\\|')

function printRuns(runs: readonly Run[], notes: ReadonlyMap<number, readonly Run[]>): string {
  return runs
    .map((run) => {
      if (run.kind === 'line-break') return ' '
      if (run.kind === 'note-call') return ` (${printRuns(notes.get(run.number) ?? [], notes)})`
      if (run.link?.kind === 'url') return `<${run.link.url}>`
      return emphasise(escape(run.text), run.italic === true, run.bold === true)
    })
    .join('')
}

/** Marks hold on to letters, so that spaces at the ends stay outside of them. */
function emphasise(text: string, italic: boolean, bold: boolean): string {
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`
  const inner = text.trim()
  if (mark === '' || inner === '') return text
  return text.replace(inner, () => `${mark}${inner}${[...mark].reverse().join('')}`)
}

/** What Markdown would take for marks, and the spaces that hold, which a text file need not. */
const escape = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
