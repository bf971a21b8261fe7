/**
 * Texts of ours that are set as the five documents of the bundled library are: a paper in Markdown with notes at the foot of
 * its pages, a chapter of it as a page of the web, a paper with notes at its end, an article among headlines, a commentary.
 * What they say is put together by chance, the same each time.
 */
export const MIMICS = ['paper', 'chapter', 'endnotes', 'article', 'commentary'] as const
export type Mimic = (typeof MIMICS)[number]

/** Park and Miller's generator, from 0 to below 1. */
function chance(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const WHO = [
  'The harbour master',
  'A former ferryman',
  'The council of Ganja',
  'Dr. Rahimova',
  'The “Friends of the Bridge”',
  'Nobody on the river’s left bank',
  'The miller’s widow',
  'An engineer from Lankaran',
  'The toll office',
  'Əli Məmmədov',
]
const DID = [
  'has long maintained that',
  'wrote in a letter of 1897 that',
  'did not believe that',
  'was told by the surveyors that',
  'never quite forgave the claim that',
  'calculated, perhaps wrongly, that',
  'told the newspaper that',
  'denied that',
]
const WHAT = [
  'the old crossing',
  'the well-kept quay',
  'the south-western embankment',
  'the second span',
  'the office of weights',
  'the winter trade in salted fish',
  'the guild’s self-government',
  'every fifth barge',
  'the final toll register',
]
const HOW = [
  'had cost the town more than 1,240 roubles in a single year',
  'would not outlive the flood of 1906',
  'was worth 12.5 per cent of what the merchants paid',
  'belonged to no one but the ferrymen themselves',
  'could be traced to a quarrel over twenty-two sheep',
  'had been sufficiently repaired after the fire of 1911',
]
const WHY = [
  'although the ledgers say otherwise',
  'and the matter was not raised again',
  'while the price of timber doubled',
  'since no traffic had been counted in spring',
  'which the committee found difficult to refute',
]

/** Some sentences, all different in each text. */
function tell(next: () => number, count: number): readonly string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)]!
  return Array.from(
    { length: count },
    (_, i) =>
      `${pick(WHO)} ${pick(DID)} ${pick(WHAT)} ${pick(HOW)}, ${pick(WHY)}, as entry ${i + Math.floor(next() * 9000)} shows.`,
  )
}

function paragraphsOf(seed: number, count: number): readonly (readonly string[])[] {
  const next = chance(seed)
  return Array.from({ length: count }, () => tell(next, 3 + Math.floor(next() * 3)))
}

const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

const CHAPTER = paragraphsOf(41, 14)

/** The calls of notes run into the words, each with the next number. */
function withCalls(
  paragraphs: readonly (readonly string[])[],
  first: number,
  call: (n: number) => string,
): readonly string[] {
  let number = first
  return paragraphs.map((sentences) =>
    sentences.map((sentence, i) => (i === 1 ? `${sentence}${call(number++)}` : sentence)).join(' '),
  )
}

export function mimic(kind: Mimic): string {
  switch (kind) {
    case 'paper':
      return paper()
    case 'chapter':
      return [
        '4. The Ferrymen Abroad',
        ...withCalls(CHAPTER, 34, String).flatMap((text, i) =>
          i === 7 ? ['Worries at home', text] : [text],
        ),
      ].join('\n')
    case 'endnotes':
      return [
        'By Leyla Rahimova',
        'River Papers 190',
        'July 2017',
        ...withCalls(paragraphsOf(77, 20), 1, (n) => `[${'i'.repeat(Math.min(n, 3))}]`),
        '[i] Interview with the author.',
      ].join('\n')
    case 'article':
      return [
        '10:15 20 July',
        'The Union of Ferrymen – The “club” who don’t want to pay - ANALYSIS',
        ...paragraphsOf(5, 9).map((sentences) => sentences.join(' ')),
        'Related news releases',
        '  • The bridge is closed 93 times',
      ].join('\n\n')
    case 'commentary':
      return [
        'Relations between bank and bank',
        '17 May 2017',
        ...paragraphsOf(1234, 8).map((sentences) => straight(sentences.join(' '))),
      ].join('\n\n')
  }
}

/** Markdown, the notes where a page ends, which is in the middle of every third paragraph. */
function paper(): string {
  const chapters = [paragraphsOf(11, 22), paragraphsOf(12, 20), CHAPTER, paragraphsOf(13, 18)]
  const blocks = chapters.flatMap((chapter, c) => [
    `## ${c + 2}. A Chapter on Rivers`,
    ...withCalls(chapter, 1 + c * 22, (n) => `<sup>${n}</sup>`).flatMap((text, i) => {
      const space = text.indexOf(' the ', 120)
      if (i % 3 !== 0 || space === -1) return [text]
      const note = `<sup>${i + 1}</sup> Toll Office (1998), *Accounts of the Bridge*, vol. ${i}, p. 12, [https://tolls.example](https://tolls.example).`
      return [text.slice(0, space), note, '---', text.slice(space + 1)]
    }),
  ])
  return straight(blocks.join('\n\n'))
}
