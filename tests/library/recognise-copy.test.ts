import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeIdentity } from '#library/make-identity.ts'
import { recogniseCopy } from '#library/recognise-copy.ts'
import { mimic, MIMICS } from '#tests/builders/mimic-documents.ts'
import type { Mimic } from '#tests/builders/mimic-documents.ts'
import { retypeset, SETTINGS, wrapText } from '#tests/seeds/retypeset.ts'

const IDENTITIES = MIMICS.map((kind) => makeIdentity(kind, mimic(kind)))
const recognise = (text: string) => recogniseCopy(text, IDENTITIES)
const sharesWith = (text: string, sourceId: Mimic) => {
  const found = recognise(text).likenesses.find((likeness) => likeness.sourceId === sourceId)
  return [found?.shareOfCopy ?? 0, found?.shareOfSource ?? 0] as const
}

describe('makeIdentity', () => {
  it('keeps hashes alone, sorted, of passages long enough', () => {
    const identity = makeIdentity(
      'short',
      'Too short to keep.\n\nThis sentence has one word more than are needed, which makes it thirteen words.',
    )
    expect(identity).toEqual({
      sourceId: 'short',
      paragraphs: [],
      sentences: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    })
    for (const { paragraphs, sentences } of IDENTITIES) {
      expect(paragraphs).toEqual(paragraphs.toSorted())
      expect(sentences).toEqual(sentences.toSorted())
    }
  })

  it('is the same for a text however its notes and pages break it', () => {
    const chapter = IDENTITIES.find(({ sourceId }) => sourceId === 'chapter')!
    const paper = IDENTITIES.find(({ sourceId }) => sourceId === 'paper')!
    expect(chapter.sentences.filter((hash) => !paper.sentences.includes(hash))).toEqual([])
  })
})

describe('recogniseCopy', () => {
  it.each(MIMICS.flatMap((kind) => SETTINGS.map((setting) => [kind, setting] as const)))(
    'recognises the %s %s, and takes it for no other',
    (kind, setting) => {
      const { sourceId, likenesses } = recognise(retypeset(mimic(kind), setting))
      expect(sourceId).toBe(kind)
      expect(likenesses[0]!.shareOfCopy).toBeGreaterThan(0.85)
      expect(likenesses[0]!.shareOfSource).toBeGreaterThan(0.9)
      const related: readonly string[] = ['paper', 'chapter']
      const others = likenesses.slice(1).map((likeness) => likeness.sourceId)
      expect(others.every((id) => related.includes(kind) && related.includes(id))).toBe(true)
    },
  )

  it('tells a chapter from the paper that has it by both shares', () => {
    const [ofChapter, ofPaper] = [
      sharesWith(mimic('chapter'), 'chapter'),
      sharesWith(mimic('chapter'), 'paper'),
    ]
    expect(ofChapter[1]).toBe(1)
    expect(ofPaper[0]).toBeGreaterThan(0.9)
    expect(ofPaper[1]).toBeLessThan(0.3)
  })

  it('recognises any text wrapped at any width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MIMICS), fc.integer({ min: 24, max: 160 }), (kind, width) => {
        expect(recognise(wrapText(mimic(kind), width)).sourceId).toBe(kind)
      }),
      { numRuns: 10 },
    )
  })

  it('recognises half of a document, and not a text that quotes a little of one', () => {
    const paragraphs = mimic('article').split('\n\n')
    expect(recognise(paragraphs.slice(2, 7).join('\n\n')).sourceId).toBe('article')
    const quoting = [...mimicOfNone(), paragraphs[3]!, ...mimicOfNone()].join('\n\n')
    const { sourceId, likenesses } = recognise(quoting)
    expect([sourceId, likenesses.map((likeness) => likeness.sourceId)]).toEqual([null, ['article']])
    expect(recognise(mimicOfNone().join('\n\n'))).toEqual({ sourceId: null, likenesses: [] })
    expect(recognise('')).toEqual({ sourceId: null, likenesses: [] })
  })

  it('confirms whole sentences, and none in which a word or a figure is changed', () => {
    const [, , first] = mimic('article').split('\n\n')
    const [sentence] = first!.split(/(?<=shows\.) /)
    const confirmed = (text: string) => recognise(text).likenesses.flatMap((likeness) => likeness.confirmed)
    expect(confirmed(sentence!)).toEqual([sentence])
    expect(confirmed(sentence!.replace(/ /g, '\n'))).toHaveLength(1)
    for (const changed of [
      sentence!.replace('entry ', 'entry 1'),
      sentence!.replace(' that ', ' not that '),
      sentence!.replace('shows', 'showed'),
    ]) {
      expect(changed).not.toBe(sentence)
      expect(confirmed(changed)).toEqual([])
    }
  })

  it('takes figures that follow each other for two, and a decimal point for what it is', () => {
    const of = (figure: string) =>
      `The whole of the river trade in that year was worth ${figure} to the town and its people.`
    const identities = [makeIdentity('trade', of('12.5'))]
    const found = (figure: string) => recogniseCopy(of(figure), identities).likenesses.length
    expect(['12.5', '12\u00ad.5', '125', '12,5', '12 5'].map(found)).toEqual([1, 0, 0, 0, 0])
  })
})

const mimicOfNone = (): readonly string[] =>
  Array.from(
    { length: 6 },
    (_, i) =>
      `Paragraph ${i} of a wholly different text tells of apples, pears and plums, and of what they cost in the market of that town.`,
  )
