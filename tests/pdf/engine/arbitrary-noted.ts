import fc from 'fast-check'
import type { BibliographyEntry, Document, DocumentBlock, DocumentNote, Run } from '#domain/document.ts'
import { PAPERS, TEMPLATES } from '#domain/draft.ts'
import type { NotePlacement } from '#domain/draft.ts'
import { aChartBlock, aDocument, anEntry, aTableBlock, run } from '../a-document.ts'

/** What is asked for: kinds of blocks, their words, and after which of them notes are called. */
interface Sketch {
  readonly kind:
    | 'paragraph'
    | 'heading'
    | 'list'
    | 'box'
    | 'key-points'
    | 'quotation'
    | 'table'
    | 'wide-table'
    | 'chart'
    | 'timeline'
    | 'contents'
  readonly words: number
  readonly level: 1 | 2 | 3
  /** Of a paragraph: which of the blocks that can be led to it leads to, and which work it cites. */
  readonly leads: number | null
  /** Words of each note that it calls. */
  readonly notes: readonly number[]
}

/** `hard`: of ten blocks, how many are headings and how many call a note that may fill a page. */
const sketch = (hard: number): fc.Arbitrary<Sketch> =>
  fc.record({
    level: fc.constantFrom(1, 2, 3),
    leads: fc.option(fc.nat(1000), { freq: 2 }),
    kind: fc.oneof(
      { weight: hard, arbitrary: fc.constant<Sketch['kind']>('heading') },
      { weight: 8, arbitrary: fc.constant<Sketch['kind']>('paragraph') },
      {
        weight: 5,
        arbitrary: fc.constantFrom<Sketch['kind']>(
          'heading',
          'list',
          'box',
          'key-points',
          'quotation',
          'table',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom<Sketch['kind']>('contents', 'wide-table', 'chart', 'timeline'),
      },
    ),
    words: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 220 })),
    notes: fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
        // What is called in one line after a note of more than a page can begin on none of its pages.
        fc.oneof(
          { weight: 10, arbitrary: fc.constant(null) },
          { weight: 1 + hard, arbitrary: fc.integer({ min: 200, max: 1200 }) },
        ),
      )
      .map(([short, long]) => (long === null ? short : [...short.slice(1), long])),
  })

/** So many works are cited, each under its number. */
const WORKS = 4

/**
 * Documents in which each word is told apart: `b3w0` is of block 3, `n7w0` of note 7, and `c7.` stands right before the
 * call of note 7. `Box 3`, `Table 3`, `Figure 3` and `q3.` begin block 3, where that is a box, a table, a figure or a quotation; `x3.` leads to block 3
 * and `s2.` to the entry of work 2, which begins with `e2.`; `t3.` in the contents is heading 3.
 */
export const arbitraryNoted = (hard = 0): fc.Arbitrary<Document> =>
  fc
    .tuple(
      fc.constantFrom(...TEMPLATES),
      fc.constantFrom(...PAPERS),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<NotePlacement>('foot') },
        { weight: 1, arbitrary: fc.constant<NotePlacement>('end') },
      ),
      fc.array(sketch(hard), { minLength: 3, maxLength: 28 }),
    )
    .map(([template, paper, notePlacement, sketches]) => {
      const notes: DocumentNote[] = []
      const cited = new Set<number>()
      const ends = sketches.flatMap(({ kind }, i) => (idOf(kind, i) === null ? [] : [i]))
      const blocks = sketches.map((asked, i) => {
        const { kind, words, leads, notes: called } = asked
        const own = (calls: readonly number[]): readonly Run[] =>
          runsOf(i, kind === 'heading' ? Math.min(words, 6) : words, calls, notes)
        const block = blockOf(asked, i, own, called, sketches)
        if (block.kind !== 'paragraph' || leads === null) return block
        const end = ends[leads % ends.length]
        return {
          ...block,
          runs: [
            ...block.runs,
            ...(end === undefined ? [] : crossReference(end, idOf(sketches[end]!.kind, end)!)),
            ...citation(leads % WORKS, cited),
          ],
        }
      })
      const bibliography = [...cited].toSorted().map((work) => entryOf(work))
      return aDocument({ template, paper, notePlacement, blocks, notes, bibliography })
    })

/** Of a block that can be led to. */
function idOf(kind: Sketch['kind'], i: number): string | null {
  switch (kind) {
    case 'heading':
    case 'table':
    case 'wide-table':
    case 'box':
    case 'quotation':
    case 'chart':
    case 'timeline':
      return `${kind}-${i}`
    default:
      return null
  }
}

const crossReference = (block: number, id: string): readonly Run[] => [
  run(`x${block}.`, { link: { kind: 'block', id } }),
  run(' '),
]

function citation(work: number, cited: Set<number>): readonly Run[] {
  const isFirst = !cited.has(work)
  cited.add(work)
  const sourceId = `work-${work}`
  const first = isFirst ? { firstCitationOf: sourceId } : {}
  return [run(`s${work}.`, { link: { kind: 'source', sourceId }, ...first }), run(' ')]
}

const entryOf = (work: number): BibliographyEntry => {
  const sourceId = `work-${work}`
  return {
    sourceId,
    runs: [
      run(`e${work}.`, { link: { kind: 'citation', sourceId } }),
      run(` Work ${'and more '.repeat(30)}`),
    ],
  }
}

/** Words of a block with its calls spread over them. */
function runsOf(
  block: number,
  words: number,
  calls: readonly number[],
  notes: DocumentNote[],
): readonly Run[] {
  const each = Math.ceil(words / (calls.length + 1))
  const runs: Run[] = []
  for (let from = 0; from < words; from += each) {
    const to = Math.min(words, from + each)
    runs.push(run(numbered(`b${block}w`, from, to)))
  }
  return runs.flatMap((text, i): readonly Run[] => {
    const length = calls[i]
    if (length === undefined) return [text, run(' ')]
    const number = notes.length + 1
    notes.push({ number, runs: [run(numbered(`n${number}w`, 0, length))] })
    return [text, run(` c${number}.`), { kind: 'note-call', number }, run(' ')]
  })
}

const numbered = (prefix: string, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${prefix}${from + i}`).join(' ')

function blockOf(
  { kind, level }: Sketch,
  i: number,
  own: (calls: readonly number[]) => readonly Run[],
  calls: readonly number[],
  all: readonly Sketch[],
): DocumentBlock {
  const id = idOf(kind, i) ?? ''
  switch (kind) {
    case 'paragraph':
      return { kind, runs: own(calls) }
    case 'heading':
      return { kind, id, level, number: null, runs: own(calls.slice(0, 1)) }
    case 'list':
      return { kind, ordered: true, items: [[{ kind: 'paragraph', runs: own(calls) }]] }
    case 'box':
      return {
        kind,
        id,
        form: 'side',
        label: `Box\u00a0${i}`,
        title: '',
        blocks: [{ kind: 'paragraph', runs: own(calls) }],
      }
    case 'key-points':
      return { kind, points: [own(calls)] }
    case 'quotation':
      return {
        kind,
        id,
        form: 'block',
        lead: '',
        text: `q${i}. said.`,
        language: 'en',
        attribution: own(calls),
      }
    case 'table':
      return { ...aTableBlock(3, i), id, source: own(calls) } as DocumentBlock
    case 'wide-table':
      return wideTable(i, id, own(calls))
    case 'chart':
      return { ...aChartBlock(), id, label: `Figure\u00a0${i}`, source: own(calls) }
    case 'timeline':
      return {
        kind,
        id,
        label: `Figure\u00a0${i}`,
        title: 'How it came',
        form: 'list',
        alt: '',
        entries: [anEntry({ citation: own(calls) }), anEntry({ citation: [] })],
      }
    case 'contents':
      return {
        kind,
        title: 'Contents',
        entries: all.flatMap((held, at) =>
          held.kind === 'heading'
            ? [{ id: idOf('heading', at)!, level: held.level, number: null, text: `t${at}.` }]
            : [],
        ),
      }
  }
}

/** No page holds it but one on its side. */
function wideTable(i: number, id: string, source: readonly Run[]): DocumentBlock {
  const table = aTableBlock(1, i) as Extract<DocumentBlock, { kind: 'table' }>
  return {
    ...table,
    id,
    columns: Array.from({ length: 15 }, (_, at) => ({
      label: `Wide ${2000 + at}, US$\u00a0million`,
      align: 'end' as const,
      derived: false,
    })),
    rows: [Array.from({ length: 15 }, () => '12,049.5')],
    source,
  }
}
