import type { Paper } from './paper.ts'

/** A short paper with every kind of block, and with letters that have a meaning in one markup or another. */
export const aPaper: Paper = {
  title: 'Tolls & trade',
  subtitle: 'What 5% of #2 costs',
  author: 'Leyla Rahimova',
  blocks: [
    { kind: 'heading', level: 1, text: 'Salt_and *wool*' },
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'They paid $3 <each> ', look: 'plain' },
        { kind: 'text', text: 'at dawn', look: 'italic' },
        { kind: 'note', text: 'Says {one} clerk.' },
        { kind: 'text', text: ' or @noon ', look: 'bold' },
      ],
    },
    {
      kind: 'table',
      title: 'Sums',
      columns: ['Year', 'Paid'],
      rows: [['1901 = base', '12']],
      source: 'Source: the ~ledger.',
    },
  ],
}
