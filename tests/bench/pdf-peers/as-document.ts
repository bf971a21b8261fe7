import type { Document, DocumentBlock, DocumentNote, Run } from '#domain/document.ts'
import type { Paper, PaperBlock, PaperRun } from './paper.ts'

/** A paper as our own engine takes it. */
export function asDocument({ title, subtitle, author, blocks }: Paper): Document {
  const notes: DocumentNote[] = []
  return {
    template: 'research-paper',
    paper: 'a4',
    language: 'en-GB',
    title,
    subtitle,
    authors: [author],
    institution: '',
    series: '',
    number: '',
    handling: '',
    date: '22 November 2026',
    isoDate: '2026-11-22',
    blocks: blocks.map((block, i) => asBlock(block, i, notes)),
    notes,
    notePlacement: 'foot',
    bibliography: [],
    workLists: [],
    terms: {
      keyPoints: 'Key points',
      recommendations: 'Recommendations',
      notes: 'Notes',
      pageOf: '{page} of {pages}',
    },
    words: 0,
    problems: [],
  }
}

function asBlock(block: PaperBlock, index: number, notes: DocumentNote[]): DocumentBlock {
  switch (block.kind) {
    case 'heading': {
      const { level, text } = block
      return {
        kind: 'heading',
        id: `heading-${index}`,
        level,
        number: null,
        runs: [{ kind: 'text', text }],
      }
    }
    case 'paragraph':
      return { kind: 'paragraph', runs: block.runs.map((run) => asRun(run, notes)) }
    case 'table':
      return {
        kind: 'table',
        id: `table-${index}`,
        label: 'Table',
        title: block.title,
        columns: block.columns.map((label, i) => ({
          label,
          align: i === 0 ? 'start' : 'end',
          derived: false,
        })),
        rows: block.rows,
        source: [{ kind: 'text', text: block.source }],
        calculations: [],
        note: null,
      }
  }
}

function asRun(run: PaperRun, notes: DocumentNote[]): Run {
  if (run.kind === 'text')
    return { kind: 'text', text: run.text, italic: run.look === 'italic', bold: run.look === 'bold' }
  const number = notes.length + 1
  notes.push({ number, runs: [{ kind: 'text', text: run.text }] })
  return { kind: 'note-call', number }
}
