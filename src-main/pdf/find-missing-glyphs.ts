import type { Document, DocumentBlock, Run } from '#domain/document.ts'
import type { BlockPlace, MissingGlyph } from '#domain/rendered-document.ts'
import { assertNever } from '#domain/result.ts'
import { textOf } from '#domain/runs.ts'
import { face, standIn } from './engine/fonts.ts'
import type { Family } from './engine/fonts.ts'
import { characters, splitByFace } from './engine/split-by-face.ts'

/** Letters of context on each side. */
const AROUND = 24

/**
 * Characters of the document that its typefaces cannot draw, each once, with the first place where it stands; `places`
 * are those of the blocks on the pages.
 */
export function findMissingGlyphs(
  document: Document,
  places: readonly BlockPlace[],
): readonly MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>()
  for (const { text, block } of textsOf(document)) {
    if (isPlainlyDrawn(text)) continue
    for (const { segment: character, index } of characters.segment(text)) {
      if (missing.has(character) || isDrawn(character)) continue
      const context = text.slice(Math.max(0, index - AROUND), index + character.length + AROUND)
      const page = block === 'front' ? 1 : (places.find((place) => place.block === block)?.page ?? null)
      missing.set(character, { character, context, page })
    }
  }
  return [...missing.values()]
}

const FAMILIES = ['serif', 'sans'] as const

/** What is known of characters, with the marks on them: a language has some hundred, and no text many thousand. */
const drawn = new Map<string, boolean>()
const KEPT = 10_000

function isDrawn(character: string): boolean {
  let answer = drawn.get(character)
  if (answer === undefined) {
    answer = FAMILIES.every((family) => canDraw(family, character))
    if (drawn.size >= KEPT) drawn.clear()
    drawn.set(character, answer)
  }
  return answer
}

const UNKNOWN = 0
const PLAIN = 1
const OTHER = 2
const units = new Uint8Array(0x3000)

/** Most texts need no look at which letters their marks belong to. */
function isPlainlyDrawn(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlain(text.charCodeAt(i))) return false
  return true
}

/** Is it a letter by itself, and drawn? Told of UTF-16 units that most texts are of. */
function isPlain(unit: number): boolean {
  if (unit >= units.length) return false
  if (units[unit] === UNKNOWN) {
    const character = String.fromCharCode(unit)
    units[unit] = !/\p{M}/u.test(character) && isDrawn(character) ? PLAIN : OTHER
  }
  return units[unit] === PLAIN
}

/** Has the face that draws a letter of the family the marks on it too? */
function canDraw(family: Family, character: string): boolean {
  const { script } = splitByFace(character, family)[0]!
  const font = script === null ? face(family, 'regular', false) : standIn(family, 'regular', script)
  return [...character].every((part) => isInvisible(part) || font.hasGlyphForCodePoint(part.codePointAt(0)!))
}

const isInvisible = (character: string): boolean => /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character)

/** A text, and where it stands: on the first page, in a block of the body, by its index, or after the text. */
interface PlacedText {
  readonly text: string
  readonly block: 'front' | number | null
}

function textsOf(document: Document): readonly PlacedText[] {
  const {
    title,
    subtitle,
    institution,
    series,
    number,
    handling,
    authors,
    notes,
    bibliography,
    closing = [],
  } = document
  const front = [title, subtitle, institution, series, number, handling, ...authors]
  const back = [
    ...[...notes, ...bibliography].map(({ runs }) => textOf(runs)),
    ...closing.flatMap(({ title: head, paragraphs }) => [head, ...paragraphs]),
  ]
  return [
    ...front.map((text): PlacedText => ({ text, block: 'front' })),
    ...document.blocks.flatMap((block, i) => textsOfBlock(block).map((text) => ({ text, block: i }))),
    ...back.map((text): PlacedText => ({ text, block: null })),
  ]
}

function textsOfBlock(block: DocumentBlock): readonly string[] {
  const all = (runs: readonly (readonly Run[])[]) => runs.map(textOf)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.runs)]
    case 'list':
      return block.items.flat().flatMap(textsOfBlock)
    case 'key-points':
    case 'recommendations':
      return all(block.points)
    case 'box':
      return [block.title, ...block.blocks.flatMap(textsOfBlock)]
    case 'quotation':
      return [block.lead, block.text, textOf(block.attribution)]
    case 'table':
      return [
        block.title,
        ...block.columns.map((column) => column.label),
        ...block.rows.flat(),
        ...textsUnder(block),
      ]
    case 'chart':
      return [
        block.title,
        ...block.chart.categories,
        ...block.chart.series.flatMap(({ label, texts }) => [label, ...texts]),
        ...textsUnder(block),
      ]
    case 'timeline':
      return [
        block.title,
        ...block.entries.flatMap((entry) => [entry.date, entry.what, textOf(entry.citation)]),
      ]
    case 'image':
      return [block.title, block.source]
    case 'contents':
      return [block.title]
    default:
      return assertNever(block)
  }
}

const textsUnder = (block: Extract<DocumentBlock, { kind: 'table' | 'chart' }>): readonly string[] => [
  textOf(block.source),
  ...block.calculations,
  block.note ?? '',
]
