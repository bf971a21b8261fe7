import { expect } from 'vitest'
import { buildDocument, collectCitations } from '#domain/build-document.ts'
import type { Document, DocumentBlock, Run } from '#domain/document.ts'
import { documentTerms } from '#domain/document-terms.ts'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { quoted } from '#domain/typography.ts'

/** A citation prints as its id between marks that no text has. */
const [OPEN, CLOSE] = ['\ue100', '\ue101']

function build(
  draft: Draft,
  library: Library,
): { readonly document: Document; readonly clusters: readonly string[] } {
  const clusters = collectCitations(draft, library)
  if (!clusters.ok) throw new Error(JSON.stringify(clusters.error))
  const ids = clusters.value.map(({ id }) => id)
  const printed = Object.fromEntries(
    ids.map((id) => [id, [{ kind: 'text', text: `${OPEN}${id}${CLOSE}` } satisfies Run]]),
  )
  const form = draft.citationStyle === 'chicago-notes' ? 'note' : 'in-text'
  const document = buildDocument(
    draft,
    library,
    { form, clusters: printed, bibliography: [], cited: new Set() },
    '2026-11-22',
  )
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return { document: document.value, clusters: ids }
}

function* within(blocks: readonly DocumentBlock[]): Generator<DocumentBlock> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'list') for (const item of block.items) yield* within(item)
    if (block.kind === 'box') yield* within(block.blocks)
  }
}

/** All runs of a block itself, in reading order. */
function runsOf(block: DocumentBlock): readonly Run[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs
    case 'key-points':
    case 'recommendations':
      return block.points.flat()
    case 'quotation':
      return block.attribution
    case 'table':
    case 'chart':
      return block.source
    case 'timeline':
      return block.entries.flatMap((entry) => entry.citation)
    case 'list':
    case 'box':
    case 'image':
    case 'contents':
      return []
  }
}

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** A section after another: one deeper, or one further at the same or a lesser depth. */
function follows(before: readonly number[], after: readonly number[]): boolean {
  const depth = after.length
  if (depth > before.length) return depth === before.length + 1 && after.at(-1) === 1
  return after.at(-1) === before[depth - 1]! + 1 && after.slice(0, -1).every((n, i) => n === before[i])
}

/** "Box 1", also of one whose label says more: "Box 1. Where sources differ". */
const numberOf = (block: DocumentBlock): string | null =>
  'label' in block ? block.label.split('. ')[0]! : null

/** From 1 in reading order: each block of a kind, each note, each citation. */
export function expectNumbersInOrder(draft: Draft, library: Library): void {
  const { document, clusters } = build(draft, library)
  const terms = documentTerms(draft.language)
  const blocks = [...within(document.blocks)]
  const labels = (...kinds: readonly DocumentBlock['kind'][]) =>
    blocks.flatMap((block) => (kinds.includes(block.kind) ? (numberOf(block) ?? []) : []))
  const numbered = (term: string, labelled: readonly string[]) =>
    expect(labelled).toEqual(oneTo(labelled.length).map((n) => `${term}\u00a0${n}`))
  numbered(terms.table, labels('table'))
  numbered(terms.figure, labels('chart', 'timeline', 'image'))
  numbered(terms.box, labels('box'))

  const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []))
  expect(new Set(ids).size).toBe(ids.length)

  const runs = blocks.flatMap(runsOf)
  const calls = runs.flatMap((run) => (run.kind === 'note-call' ? [run.number] : []))
  expect(calls).toEqual(oneTo(document.notes.length))
  expect(document.notes.map(({ number }) => number)).toEqual(calls)

  // A note is read where it is called.
  const read = runs.flatMap((run) =>
    run.kind === 'note-call' ? document.notes[run.number - 1]!.runs : [run],
  )
  const text = read.map((run) => (run.kind === 'text' ? run.text : '')).join('')
  const printed = [...text.matchAll(new RegExp(`${OPEN}(c\\d+)${CLOSE}`, 'g'))].map(([, id]) => id)
  expect(printed).toEqual(clusters)
  expect(clusters).toEqual(oneTo(clusters.length).map((n) => `c${n}`))
}

/** One section after another, or none has a number. */
export function expectSectionsInOrder(draft: Draft, library: Library): void {
  const headings = [...within(build(draft, library).document.blocks)].filter(
    (block) => block.kind === 'heading',
  )
  if (!draft.numberedHeadings) {
    expect(headings.every(({ number }) => number === null)).toBe(true)
    return
  }
  const numbers = headings.map(({ number }) => number!.split('.').map(Number))
  numbers.forEach((number, i) => {
    expect(follows(numbers[i - 1] ?? [], number)).toBe(true)
  })
}

/** Every cross-reference says the number of the block that it leads to, and what leads nowhere is a problem. */
export function expectReferencesToFollow(draft: Draft, library: Library): void {
  const { document } = build(draft, library)
  const terms = documentTerms(draft.language)
  const blocks = [...within(document.blocks)]
  const named = new Map(blocks.flatMap((block) => ('id' in block ? [[block.id, block] as const] : [])))
  const runs = [...blocks.flatMap(runsOf), ...document.notes.flatMap((note) => note.runs)]
  for (const run of runs) {
    if (run.kind !== 'text' || run.link?.kind !== 'block') continue
    const block = named.get(run.link.id)
    if (block?.kind === 'heading') {
      const section = `${terms.section}\u00a0${block.number ?? ''}`
      if (block.number !== null) expect(run.text).toBe(section)
      else
        expect(run.text === terms.section || run.text === quoted(run.text.slice(1, -1), draft.language)).toBe(
          true,
        )
    } else expect(block !== undefined && numberOf(block)).toBe(run.text)
  }
  const lost = runs.filter((run) => run.kind === 'text' && run.text === terms.lostReference && run.bold)
  expect(lost.length).toBe(document.problems.length)
}
