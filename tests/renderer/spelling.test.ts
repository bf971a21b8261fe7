import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '#domain/result.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { FieldWords } from '#renderer/components/spelling/field-words.svelte.ts'
import { SpellChecker } from '#renderer/state/spell-checker.ts'
import { paragraphsBetween, wordsIn } from '#renderer/components/spelling/words-in.ts'
import { aBridge } from './a-bridge.ts'

const paragraph = (...content: object[]) => draftSchema.nodeFromJSON({ type: 'paragraph', content })
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

describe('the words of a line', () => {
  it('are found across marks, at their places, without addresses, figures and abbreviations', () => {
    const line = paragraph(
      text('The remit'),
      text('tances', 'bold'),
      text(' of the EU (G20) at https://a.org, it’s so-called'),
    )
    const words = wordsIn(line, 10)
    expect(words.map(({ word }) => word)).toEqual([
      'The',
      'remittances',
      'of',
      'the',
      'at',
      'it’s',
      'so-called',
    ])
    expect(words[1]).toEqual({ word: 'remittances', from: 15, to: 26 })
  })

  it('are not those of a footnote within it, which has its own', () => {
    const doc = draftSchema.nodeFromJSON({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [text('one'), { type: 'footnote', content: [text('aside')] }, text(' two')],
        },
        { type: 'quotation', attrs: { quotationId: 'a-quotation', form: 'block', lead: '', shown: '' } },
        { type: 'paragraph', content: [text('three')] },
      ],
    })
    const lines = paragraphsBetween(doc, 0, doc.content.size).flat()
    const words = lines.flatMap(({ node, at }) => wordsIn(node, at))
    expect(words.map(({ word }) => word)).toEqual(['one', 'two', 'aside', 'three'])
    expect(words.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['one', 'two', 'aside', 'three'])
  })
})

describe('SpellChecker', () => {
  it('asks about a word once in each language, and again when the list of own words changed', async () => {
    const { bridge, calls } = aBridge()
    let language = 'en-GB' as 'en-GB' | 'ru-RU'
    const checker = new SpellChecker(bridge, () => language)
    const ask = async (words: string[], wrong: string[]) => {
      const before = calls.length
      const asked = checker.learnAbout(words)
      await calls[before]?.answer(ok(wrong))
      expect(await asked).toBe(true)
      return calls.slice(before).map(({ request }) => (request as { words: string[] }).words)
    }
    expect(await ask(['teh', 'the', 'teh'], ['teh'])).toEqual([['teh', 'the']])
    expect([checker.isRight('teh'), checker.isRight('the'), checker.isRight('new')]).toEqual([
      false,
      true,
      null,
    ])
    expect(await ask(['teh', 'the'], [])).toEqual([])
    language = 'ru-RU'
    expect(await ask(['the'], ['the'])).toEqual([['the']])
    language = 'en-GB'
    let told = 0
    checker.onChange(() => told++)
    checker.ignore('teh')
    expect([checker.isRight('teh'), told]).toEqual([true, 1])
    checker.forgetAnswers()
    expect(await ask(['teh', 'the'], [])).toEqual([['the']])
  })
})

describe('the words of a field', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('are asked about after a pause, and the wrong ones parted from the rest, that at the caret aside', async () => {
    const { bridge, calls } = aBridge()
    const checker = new SpellChecker(bridge, () => 'en-GB')
    let on = true
    const words = new FieldWords(
      checker,
      () => 'Teh famly of G20 states',
      () => on,
    )
    const stop = words.listen()
    words.look()()
    vi.advanceTimersByTime(1000)
    expect(calls).toEqual([])
    words.look()
    vi.advanceTimersByTime(1000)
    expect(calls.map(({ request }) => request)).toEqual([
      { language: 'en-GB', words: ['Teh', 'famly', 'of', 'states'] },
    ])
    expect(words.wrong).toEqual([])
    await calls[0]!.answer(ok(['Teh', 'famly']))
    expect(words.parts).toEqual([
      { text: 'Teh', wrong: true },
      { text: ' ', wrong: false },
      { text: 'famly', wrong: true },
      { text: ' of G20 states', wrong: false },
    ])
    words.caret = 9
    expect(words.wrong.map(({ word }) => word)).toEqual(['Teh'])
    expect(words.atCaret).toEqual({ word: 'famly', from: 4, to: 9 })
    words.caret = 12
    expect(words.atCaret).toBeUndefined()
    checker.ignore('Teh')
    expect(words.wrong.map(({ word }) => word)).toEqual(['famly'])
    on = false
    words.caret = 5
    expect([words.wrong, words.atCaret]).toEqual([[], undefined])
    stop()
  })
})
