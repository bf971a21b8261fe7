import fc from 'fast-check'
import type { Document, DocumentBlock, DocumentNote, Run } from '#domain/document.ts'
import { TEMPLATES } from '#domain/draft.ts'
import { aDocument, aTableBlock, heading, run } from '../a-document.ts'

/** What is asked for: kinds of blocks, their words, and after which of them notes are called. */
interface Sketch {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'box' | 'key-points' | 'quotation' | 'table'
  readonly words: number
  /** Words of each note that it calls. */
  readonly notes: readonly number[]
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.oneof(
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
  ),
  words: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 220 })),
  notes: fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
      // What is called in one line after a note of more than a page can begin on none of its pages.
      fc.oneof(
        { weight: 10, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: 200, max: 1200 }) },
      ),
    )
    .map(([short, long]) => (long === null ? short : [...short.slice(1), long])),
})

/**
 * Documents in which each word is told apart: `b3w0` is of block 3, `n7w0` of note 7, and `c7.` stands right before the
 * call of note 7.
 */
export const arbitraryNoted: fc.Arbitrary<Document> = fc
  .tuple(fc.constantFrom(...TEMPLATES), fc.array(sketch, { minLength: 3, maxLength: 28 }))
  .map(([template, sketches]) => {
    const notes: DocumentNote[] = []
    const blocks = sketches.map(({ kind, words, notes: called }, i) => {
      const own = (calls: readonly number[]): readonly Run[] =>
        runsOf(i, kind === 'heading' ? Math.min(words, 6) : words, calls, notes)
      return blockOf(kind, i, own, called)
    })
    return aDocument({ template, blocks, notes })
  })

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
  kind: Sketch['kind'],
  i: number,
  own: (calls: readonly number[]) => readonly Run[],
  calls: readonly number[],
): DocumentBlock {
  switch (kind) {
    case 'paragraph':
      return { kind, runs: own(calls) }
    case 'heading':
      return {
        ...(heading(`h${i}`) as Extract<DocumentBlock, { kind: 'heading' }>),
        runs: own(calls.slice(0, 1)),
      }
    case 'list':
      return { kind, ordered: true, items: [[{ kind: 'paragraph', runs: own(calls) }]] }
    case 'box':
      return {
        kind,
        id: `box-${i}`,
        form: 'side',
        label: 'Box',
        title: '',
        blocks: [{ kind: 'paragraph', runs: own(calls) }],
      }
    case 'key-points':
      return { kind, points: [own(calls)] }
    case 'quotation':
      return {
        kind,
        id: `q${i}`,
        form: 'block',
        lead: '',
        text: 'Said.',
        language: 'en',
        attribution: own(calls),
      }
    case 'table':
      return {
        ...(aTableBlock(3, i) as Extract<DocumentBlock, { kind: 'table' }>),
        source: own(calls),
      }
  }
}
