import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import { rendered } from '../read-back.ts'
import { arbitraryNoted } from './arbitrary-noted.ts'
import { findLonely } from './find-lonely.ts'
import { findMisled } from './find-misled.ts'
import { findMisplaced } from './find-misplaced.ts'
import { positionedWords } from './positioned-words.ts'

async function findFaults(document: Document): Promise<readonly string[]> {
  const { pdf, turnedPages } = await rendered(document)
  const turned = new Set(turnedPages.map((page) => page - 1))
  const words = positionedWords(pdf)
  return [
    ...findMisplaced(document, words, turned),
    ...findLonely(document, words),
    ...findMisled(document, pdf, words),
  ]
}

describe('whatever the document', () => {
  it.each([
    ['as papers are', 200, 0],
    ['with headings and notes of pages wherever there is room for them', 60, 8],
  ])(
    'notes stand whole with their calls, no line or heading alone, all within the margins, and links lead to what they name: %s',
    async (_, numRuns, hard) => {
      let [notes, links] = [0, 0]
      await fc.assert(
        fc.asyncProperty(arbitraryNoted(hard), async (document) => {
          notes += document.notes.length
          links += JSON.stringify(document).split('"link":').length - 1
          expect(await findFaults(document)).toEqual([])
        }),
        { numRuns },
      )
      expect(notes).toBeGreaterThan(numRuns * 5)
      expect(links).toBeGreaterThan(numRuns * 2)
    },
    300_000,
  )
})
