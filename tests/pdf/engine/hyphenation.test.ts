import { describe, expect, it } from 'vitest'
import type { Language } from '#domain/draft.ts'
import { hyphenation } from '#pdf/engine/hyphenate.ts'
import { aDocument, paragraph, quotationBlock } from '../a-document.ts'
import { ask, rendered } from '../read-back.ts'
import { positionedWords } from './positioned-words.ts'
import { readStructureText } from './read-structure.ts'

describe('hyphenation', () => {
  it.each([
    ['representation', 'en-GB', 'rep-res-ent-a-tion'],
    ['representation', 'en-US', 'rep-re-sen-ta-tion'],
    ['«правительственных»,', 'ru-RU', '«пра-ви-тель-ствен-ных»,'],
    ['uluslararası', 'tr', 'ulus-la-ra-rası'],
    ['nümayəndəliklərinin', 'az-AZ', 'nümayəndəliklərinin'],
    ['river', 'en-GB', 'river'],
    ['However', 'en-GB', 'How-ever'],
    ['www.example.org', 'en-GB', 'www.example.org'],
  ])('parts %s, %s', (word, language, parted) => {
    const places = hyphenation(word, language)
    const parts = [0, ...places.toReversed()].map((from, i, all) => word.slice(from, all[i + 1]))
    expect(parts.join('-')).toBe(parted)
  })
})

const TEXTS: Readonly<Record<Language, string>> = {
  'en-GB':
    'Considerations of administrative responsibility notwithstanding, extraordinary circumstances necessitate international representation.',
  'en-US':
    'Organizational transparency characteristically necessitates representation, notwithstanding administrative considerations.',
  'ru-RU':
    'Денежные переводы сократились вследствие экономических затруднений, международное сотрудничество продолжается.',
  'az-AZ': 'Beynəlxalq təşkilatların nümayəndəliklərinin fəaliyyəti Azərbaycanda genişləndirilmişdir.',
}

/** As programs that know soft hyphens read it. */
const joined = (text: string): string => text.replaceAll(/\u00ad\s*/g, '').replaceAll(/\s+/g, ' ')

describe('a text that breaks its words', () => {
  it.each(Object.entries(TEXTS))('is read whole again, in %s', async (language, sentence) => {
    const words = Array.from({ length: 20 }, () => sentence).join(' ')
    const document = aDocument({
      language: language as Language,
      blocks: [paragraph('Lead.'), paragraph(words)],
    })
    const { pdf } = await rendered(document)
    const text = ask('pdftotext', pdf)
    expect(joined(text)).toContain(words)
    expect(text.includes('\u00ad\n')).toBe(language !== 'az-AZ')
    // None is left over for who hears it.
    expect(readStructureText(pdf)).not.toContain('-')
  })

  it('breaks a quotation by the rules of its own language', async () => {
    const text = Array.from({ length: 6 }, () => TEXTS['ru-RU']).join(' ')
    const document = aDocument({ language: 'az-AZ', blocks: [quotationBlock(text, { language: 'ru' })] })
    const found = ask('pdftotext', (await rendered(document)).pdf)
    expect(found).toContain('\u00ad\n')
    expect(joined(found)).toContain(text)
  })
})

describe('a justified text', () => {
  it('stretches the spaces between words and nothing else', async () => {
    const text = Array.from({ length: 12 }, () => TEXTS['en-GB']).join(' ')
    const set = async (template: 'research-paper' | 'two-page-brief') =>
      positionedWords(
        (
          await rendered(
            aDocument({ template, title: '', subtitle: '', blocks: [paragraph('L.'), paragraph(text)] }),
          )
        ).pdf,
      ).filter(({ text: word }) => /^(considerations|responsibility|international)$/i.test(word))
    const [justified, ragged] = [await set('research-paper'), await set('two-page-brief')]
    const widths = (words: typeof justified) =>
      Object.groupBy(words, ({ text: word }) => word)['responsibility']!.map(
        ({ left, right }) => right - left,
      )
    const [wide, plain] = [widths(justified), widths(ragged)]
    const size = (all: readonly number[]) => Math.max(...all) - Math.min(...all)
    expect(size(wide)).toBeLessThan(0.01)
    expect(size(plain)).toBeLessThan(0.01)
  })

  it('ends all its lines but the last at the margin', async () => {
    const sentence =
      'Considerations of trade led the keepers of the gate to count what came by boat in the morning.'
    const text = Array.from({ length: 14 }, () => sentence).join(' ')
    const document = aDocument({ template: 'research-paper', blocks: [paragraph('L.'), paragraph(text)] })
    const words = positionedWords((await rendered(document)).pdf)
    const from = words.findIndex(({ text: word }) => word === 'Considerations')
    const lines = Object.values(Object.groupBy(words.slice(from), ({ bottom }) => String(bottom)))
    const ends = lines.slice(0, -2).map((line) => Math.max(...line!.map(({ right }) => right)))
    expect(ends.length).toBeGreaterThan(6)
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.5)
  })
})
