import { collapseSpace } from '#library/fold-typography.ts'
import { ownLines, splitParagraphs } from '#library/split-passages.ts'
import { withoutNoteCalls } from '#library/without-note-calls.ts'

/** Tells whether words stand in a document letter for letter: emphasis, calls of notes and breaks of lines and pages aside. */
export function findExact(text: string): (words: string) => boolean {
  const readings = [text, withoutNoteCalls(text), withoutNoteCalls(text, true)].flatMap((one) => {
    const lines = ownLines(one)
    return [lines.join(' '), splitParagraphs(lines).join(' ')].map(collapse)
  })
  return (words) => readings.some((reading) => reading.includes(collapse(words)))
}

const collapse = (text: string): string => collapseSpace(text.replace(/[\u00a0\u202f\u2009]/g, ' '))
