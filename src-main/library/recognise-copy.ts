import { createHash } from 'node:crypto'
import type { Identity, Likeness, Recognition } from '#domain/identity.ts'
import { FIGURE_BREAK, foldPassage } from './fold-passage.ts'
import { allLines, ownLines, splitParagraphs, splitSentences } from './split-passages.ts'
import { withoutNoteCalls } from './without-note-calls.ts'

/** A longer text is no copy of what an identity can be kept of, and would take long to compare. */
export const LONGEST_COPY = 1_000_000

/** What a copy has of its source, or a source of its copy, at least; and how many passages that are. */
const LEAST_SHARE = 0.5
const LEAST_PASSAGES = 3

/**
 * Which source a text is a copy of, however it is wrapped and set: lines broken anywhere, hyphens at their ends, heads and
 * numbers of pages, calls of notes run into the words, other quotation marks. It is one where half of the text stands in
 * the source, or half of the source in the text; of editions the nearest, by both shares.
 */
export function recogniseCopy(text: string, identities: readonly Identity[]): Recognition {
  const sources = new Map<string, Set<string>>()
  const add = (hash: string, sourceId: string) =>
    sources.set(hash, (sources.get(hash) ?? new Set()).add(sourceId))
  for (const { sourceId, paragraphs, sentences } of identities) {
    for (const hash of [...paragraphs, ...sentences]) add(hash, sourceId)
  }
  const readings = readingsOf(text).map((pieces) => ({ pieces, found: findPassages(pieces, sources) }))
  const likenesses = identities
    .map((identity) => likenessTo(identity, readings))
    .filter(({ confirmed }) => confirmed.length > 0)
    .sort((a, b) => nearness(b) - nearness(a))
  const [first] = likenesses
  const isCopy =
    first !== undefined &&
    first.confirmed.length >= LEAST_PASSAGES &&
    Math.max(first.shareOfCopy, first.shareOfSource) >= LEAST_SHARE
  return { likenesses, sourceId: isCopy ? first.sourceId : null }
}

/** The harmonic mean of both shares: an edition that is a part of another has one of the two alone. */
const nearness = ({ shareOfCopy, shareOfSource }: Likeness): number =>
  shareOfCopy + shareOfSource === 0 ? 0 : (2 * shareOfCopy * shareOfSource) / (shareOfCopy + shareOfSource)

interface Piece {
  readonly text: string
  readonly folded: string
}

interface Reading {
  readonly pieces: readonly Piece[]
  readonly found: readonly Passage[]
}

/** A run of pieces that some sources have. */
interface Passage {
  readonly from: number
  /** After its last piece. */
  readonly to: number
  readonly hash: string
  readonly sourceIds: ReadonlySet<string>
}

/**
 * The text in pieces that end where a sentence or a line does, in each way that it can be read: calls of notes taken for
 * such by their numbers or all of them, with what looks like heads of pages or without, lines as they stand or paragraphs put
 * together across pages.
 */
function readingsOf(text: string): readonly (readonly Piece[])[] {
  const plain = [withoutNoteCalls(text), withoutNoteCalls(text, true)]
  const lines = plain.flatMap((one) => [ownLines(one), allLines(one)])
  const blocks = lines.flatMap((one) => [one, splitParagraphs(one)])
  const distinct = new Map(blocks.map((one) => [one.filter((block) => block !== '').join('\n'), one]))
  return [...distinct.values()].map((one) =>
    one
      .flatMap(splitSentences)
      .map((piece) => ({ text: piece, folded: foldPassage(piece) }))
      .filter(({ folded }) => folded !== ''),
  )
}

/** Letters of the longest paragraph that is looked for. */
const LONGEST_PASSAGE = 2500

/** Every run of whole pieces that is a sentence or a paragraph of a source. */
function findPassages(
  pieces: readonly Piece[],
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Passage[] {
  return pieces.flatMap((_, from) => {
    const running = createHash('sha256')
    const found: Passage[] = []
    let length = 0
    let end = ''
    for (let to = from; to < pieces.length && length <= LONGEST_PASSAGE; to++) {
      const { folded } = pieces[to]!
      // Two figures that a line parts are two.
      const parted = /\d$/.test(end) && /^\d/.test(folded) ? FIGURE_BREAK : ''
      running.update(parted + folded)
      length += folded.length
      end = folded
      const hash = running.copy().digest('hex')
      const sourceIds = sources.get(hash)
      if (sourceIds !== undefined) found.push({ from, to: to + 1, hash, sourceIds })
    }
    return found
  })
}

function likenessTo({ sourceId, sentences }: Identity, readings: readonly Reading[]): Likeness {
  const own = readings.map(({ pieces, found }) => ({
    pieces,
    found: found.filter(({ sourceIds }) => sourceIds.has(sourceId)),
  }))
  const hashes = new Set(own.flatMap(({ found }) => found.map(({ hash }) => hash)))
  const told = sentences.filter((hash) => hashes.has(hash)).length
  const [best] = own.map(coverageOf).sort((a, b) => b.share - a.share)
  return {
    sourceId,
    shareOfCopy: best?.share ?? 0,
    shareOfSource: sentences.length === 0 ? 0 : told / sentences.length,
    confirmed: best?.confirmed ?? [],
  }
}

/** How much of a reading its passages cover, and what they say; of those within each other the longest. */
function coverageOf({ pieces, found }: Reading): {
  readonly share: number
  readonly confirmed: readonly string[]
} {
  const isCovered = new Uint8Array(pieces.length)
  for (const { from, to } of found) isCovered.fill(1, from, to)
  const lengths = pieces.map(({ folded }) => folded.length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const covered = lengths.reduce((sum, length, i) => sum + (isCovered[i] === 1 ? length : 0), 0)
  let end = 0
  const confirmed = found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const isNew = from >= end
      if (isNew) end = to
      return isNew
    })
    .map(({ from, to }) =>
      pieces
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    )
  return { share: all === 0 ? 0 : covered / all, confirmed }
}
