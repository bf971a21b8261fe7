import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Identity } from '#domain/identity.ts'
import { foldPassage, hashPassage } from '#library/fold-passage.ts'
import { makeIdentity } from '#library/make-identity.ts'
import { readIdentities } from '#library/read-identities.ts'
import { readLibrary } from '#library/read-library.ts'
import { mimic, MIMICS } from '#tests/builders/mimic-documents.ts'

/**
 * The attack that read most of a document back from hashes of runs of five words: every start is lengthened by every word of
 * a list, and what has a hash among those shipped is kept and lengthened in its turn, its last words the next start.
 */
function chain(
  starts: readonly string[][],
  words: readonly string[],
  isShipped: (text: string) => boolean,
  run: number,
): Set<string> {
  const recovered = new Set<string>()
  let fringe = starts
  for (let depth = 0; depth < 40 && fringe.length > 0; depth++) {
    const next: string[][] = []
    for (const start of fringe) {
      for (const word of words) {
        const longer = [...start, word]
        const text = longer.slice(-run).join(' ')
        if (recovered.has(text) || !isShipped(text)) continue
        recovered.add(text)
        next.push(longer.slice(-run))
      }
    }
    fringe = next
  }
  return recovered
}

const foldedWords = (text: string): string[] =>
  wordsOf(text)
    .map(foldPassage)
    .filter((word) => word !== '')
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
const shippedBy = (identities: readonly Identity[]): ((text: string) => boolean) => {
  const hashes = new Set(identities.flatMap(({ paragraphs, sentences }) => [...paragraphs, ...sentences]))
  return (text) => hashes.has(hashPassage(foldPassage(text)))
}

describe('the chaining attack', () => {
  const text = mimic('article')
  const words = [...new Set(wordsOf(text))]
  const [, , opening] = text.split('\n\n')
  const starts = wordsOf(opening!).flatMap((_, i, all) => (i < 20 ? [all.slice(i, i + 4)] : []))

  it('reads a text back from hashes of runs of five words, so that it is an attack', () => {
    const all = wordsOf(text)
    const runs = new Set(all.map((_, i) => hashPassage(foldPassage(all.slice(i, i + 5).join(' ')))))
    const recovered = chain(starts, words, (run) => runs.has(hashPassage(foldPassage(run))), 5)
    expect(recovered.size).toBeGreaterThan(60)
  })

  it.each([4, 5, 8, 11])(
    'reads nothing back from an identity by runs of %i words, though it knows every word',
    (run) => {
      const identity = makeIdentity('article', text)
      const begun = wordsOf(text).flatMap((_, i, all) => (i < 200 ? [all.slice(i, i + run - 1)] : []))
      expect(chain(begun, words, shippedBy([identity]), run)).toEqual(new Set())
    },
  )

  it('reads no word beside a quotation, since such a passage has no hash unless it is quoted whole', () => {
    const [first] = opening!.split(/(?<=shows\.) /)
    const all = wordsOf(first!)
    const identityBeside = (quotation: string) => makeIdentity('article', text, [quotation])
    const sentence = hashPassage(foldPassage(first!))
    expect(identityBeside(all.slice(1).join(' ')).sentences).not.toContain(sentence)
    expect(identityBeside(all.slice(2, -2).join(' ')).sentences).not.toContain(sentence)
    expect(identityBeside(all.slice(8).join(' ')).sentences).toContain(sentence)
    expect(identityBeside(first!).sentences).toContain(sentence)
  })

  it('finds no beginning of a passage among the hashes, only whole passages', () => {
    for (const kind of MIMICS) {
      const isShipped = shippedBy([makeIdentity(kind, mimic(kind))])
      const all = wordsOf(mimic(kind)).slice(0, 400)
      const short = all.flatMap((_, i) =>
        Array.from({ length: 11 }, (__, n) => all.slice(i, i + n + 1).join(' ')),
      )
      expect(short.filter(isShipped)).toEqual([])
    }
  })
})

/** What everybody has who has the product: its hashes, its quotations, and the words of all its records. */
async function whatIsShipped() {
  const seeds = fileURLToPath(new URL('../../seeds', import.meta.url))
  const { identities, problems } = await readIdentities([seeds])
  const library = await readLibrary([seeds])
  if (!library.ok) throw new RangeError(library.error.code)
  const quoted = library.value.quotations.map(({ selector }) => selector.exact)
  const listed = [
    ...quoted,
    ...library.value.events.map(({ what }) => what),
    ...library.value.actors.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    ...library.value.sources.flatMap(({ digest }) => digest.map(({ text }) => text)),
  ]
  const vocabulary = [...new Set(listed.flatMap(foldedWords))]
  const inQuotations = quoted.map(foldPassage).join('\n')
  return {
    identities,
    problems,
    quoted,
    vocabulary,
    isShipped: shippedBy(identities),
    isQuoted: (text: string) => inQuotations.includes(foldPassage(text)),
  }
}

describe('the shipped hashes', async () => {
  const { identities, problems, quoted, vocabulary, isShipped, isQuoted } = await whatIsShipped()
  const beginnings = (run: number) => quoted.map((text) => wordsOf(text).slice(0, run - 1))

  it('are those of five documents, and the words of the library are many', () => {
    expect([problems, identities.length]).toEqual([[], 5])
    expect(vocabulary.length).toBeGreaterThan(1500)
  })

  // The runs of the control above, and the shortest sentence and paragraph that have a hash.
  it.each([4, 5, 8, 11, 12, 25])(
    'give nothing away to the chaining attack from the beginning of every quotation, by runs of %i words',
    (run) => {
      const recovered = chain(beginnings(run), vocabulary, isShipped, run)
      expect([...recovered].filter((text) => !isQuoted(text))).toEqual([])
    },
  )

  it.each([4, 5, 8, 11])(
    'would give the quotations away, had they hashes of runs of %i words beside them',
    (run) => {
      const long = quoted.map(foldedWords).filter((words) => words.length > run)
      const runs = long.flatMap((words) =>
        words.flatMap((_, i) => (i + run <= words.length ? [words.slice(i, i + run).join(' ')] : [])),
      )
      const hashes = new Set(runs.map((text) => hashPassage(foldPassage(text))))
      const isHashed = (text: string) => isShipped(text) || hashes.has(hashPassage(foldPassage(text)))
      const starts = long.map((words) => words.slice(0, run - 1)).slice(0, 10)
      const words = [...new Set(long.slice(0, 10).flat())]
      const recovered = chain(starts, words, isHashed, run)
      expect([...recovered].every((text) => runs.includes(text))).toBe(true)
      expect(recovered.size).toBeGreaterThan(40)
    },
  )

  it('give nothing away that is not quoted already, to who lengthens each quotation by a word at either end', () => {
    // A quotation, and what is left of it without a word at either end, with one more word after it or before it.
    const recovered = quoted.flatMap((quotation) => {
      const all = wordsOf(quotation)
      const known = [all, all.slice(1), all.slice(0, -1)].map((part) => foldPassage(part.join(' ')))
      return known.flatMap((part) =>
        vocabulary.flatMap((word) => [part + word, word + part].filter((guess) => isShipped(guess))),
      )
    })
    expect(recovered.filter((text) => !isQuoted(text))).toEqual([])
  })
})
