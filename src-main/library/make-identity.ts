import { countWords } from '#domain/count-words.ts'
import { IDENTITY_WORDS } from '#domain/identity.ts'
import type { Identity } from '#domain/identity.ts'
import { foldPassage, hashPassage } from './fold-passage.ts'
import { ownLines, splitParagraphs, splitSentences } from './split-passages.ts'
import { withoutNoteCalls } from './without-note-calls.ts'

/** Fewer words than these can be guessed by trying all that fit beside what is known. */
const LEAST_UNKNOWN = 8

/**
 * The identity of a source, of its text. A passage that the quotations shipped beside it tell but for a few words is left
 * out, since its hash would tell these; one that they tell whole stays.
 */
export function makeIdentity(sourceId: string, text: string, quotations: readonly string[] = []): Identity {
  const paragraphs = splitParagraphs(ownLines(withoutNoteCalls(text)))
  const quoted = quotations.map(foldedWords)
  const hashesOf = (passages: readonly string[], least: number) => {
    const kept = passages.filter((passage) => {
      const unknown = countUnquoted(foldedWords(passage), quoted)
      return countWords(passage) >= least && (unknown === 0 || unknown >= LEAST_UNKNOWN)
    })
    return [...new Set(kept.map((passage) => hashPassage(foldPassage(passage))))].sort()
  }
  return {
    sourceId,
    paragraphs: hashesOf(paragraphs, IDENTITY_WORDS.paragraph),
    sentences: hashesOf(paragraphs.flatMap(splitSentences), IDENTITY_WORDS.sentence),
  }
}

const foldedWords = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(foldPassage)
    .filter((word) => word !== '')

/** How many words of a passage stand in none of the quotations, where these stand in it. */
function countUnquoted(words: readonly string[], quotations: readonly (readonly string[])[]): number {
  const isQuoted = new Uint8Array(words.length)
  for (const quotation of quotations) {
    // A quotation may begin or end outside of the passage.
    for (let start = 1 - quotation.length; start < words.length; start++) {
      const [from, to] = [Math.max(start, 0), Math.min(start + quotation.length, words.length)]
      const isShort = to - from < Math.min(quotation.length, MOST_ALIKE)
      if (!isShort && matches(words, quotation, start, from, to)) isQuoted.fill(1, from, to)
    }
  }
  return isQuoted.reduce((count, one) => count - one, words.length)
}

/** Words that two texts may share by chance. */
const MOST_ALIKE = 4

function matches(
  words: readonly string[],
  quotation: readonly string[],
  start: number,
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i++) if (words[i] !== quotation[i - start]) return false
  return true
}
