import type { Paper, PaperBlock, PaperRun } from './paper.ts'

/** Sections that make about ten pages of A4, and about a hundred. */
export const SECTIONS = { 10: 3, 100: 33 } as const

/**
 * A paper of so many sections, each of three pages: headings, paragraphs with words in italics and in bold, a footnote to
 * every third of them, a table. The same seed gives the same paper; another gives other sentences of the same language.
 */
export function generatePaper(seed: number, sections: number): Paper {
  const random = randomFrom(seed)
  return {
    title: capital(sentence(random, 7)),
    subtitle: capital(sentence(random, 11)),
    author: 'Leyla Rahimova',
    blocks: Array.from({ length: sections }, () => section(random)).flat(),
  }
}

type Random = () => number

function section(random: Random): readonly PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: capital(sentence(random, 5)) },
    ...paragraphs(random, 3),
    { kind: 'heading', level: 2, text: capital(sentence(random, 6)) },
    ...paragraphs(random, 2),
    table(random),
    ...paragraphs(random, 2),
    { kind: 'heading', level: 2, text: capital(sentence(random, 4)) },
    ...paragraphs(random, 3),
  ]
}

const paragraphs = (random: Random, count: number): readonly PaperBlock[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'paragraph', runs: runs(random, i % 3 === 1) }))

function runs(random: Random, hasNote: boolean): readonly PaperRun[] {
  const sentences = Array.from({ length: 4 + between(random, 0, 2) }, () => between(random, 12, 24))
  return sentences.flatMap((length, i): readonly PaperRun[] => {
    const look = i % 2 === 0 ? 'italic' : 'bold'
    const stressed = i === 1 || i === 2
    return [
      {
        kind: 'text',
        text: `${capital(sentence(random, length))}${stressed ? ' ' : '. '}`,
        look: 'plain',
      },
      ...(stressed ? [{ kind: 'text', text: sentence(random, 2), look } as const] : []),
      ...(hasNote && i === 2
        ? [{ kind: 'note', text: `${capital(sentence(random, between(random, 8, 28)))}.` } as const]
        : []),
      ...(stressed ? [{ kind: 'text', text: '. ', look: 'plain' } as const] : []),
    ]
  })
}

function table(random: Random): PaperBlock {
  const first = between(random, 1990, 2010)
  return {
    kind: 'table',
    title: capital(sentence(random, 6)),
    columns: ['Year and place', ...[0, 1, 2].map(() => capital(sentence(random, 2)))],
    rows: Array.from({ length: between(random, 7, 12) }, (_, i) => [
      `${first + i} ${capital(word(random))}`,
      ...[0, 1, 2].map(() => String(between(random, 100, 99_999))),
    ]),
    source: `Source: ${sentence(random, 5)}.`,
  }
}

const sentence = (random: Random, length: number): string =>
  Array.from({ length }, () => word(random)).join(' ')

/** As in any language, the first words of the list are met much oftener than the last. */
const word = (random: Random): string => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1]!

const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Numbers from 0 to below 1, by a linear congruence of 32 bits. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SMALL = 'the of and a to in was for that by with on is as at from were their which it had not be have'
const ONSETS = 'b br c ch d dr f fl g gr h j l m n p pr qu r s sh st t tr v w'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'ffi', 'st']
const ENDS = ['', '', 'ing', 'ed', 'er', 'tion', 'al', 'ment', 'ly']

/** 6,000 words of one to four syllables, which any language could have. */
const VOCABULARY: readonly string[] = (() => {
  const random = randomFrom(7)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!
  const words = new Set(SMALL.split(' '))
  while (words.size < 6_000) {
    const syllables = Array.from(
      { length: between(random, 1, 3) },
      () => pick(ONSETS) + pick(VOWELS) + pick(CODAS),
    )
    words.add(syllables.join('') + pick(ENDS))
  }
  return [...words]
})()
