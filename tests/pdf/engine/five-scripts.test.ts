import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '#domain/document.ts'
import { textWidth } from '#pdf/engine/text-width.ts'
import { pageStyle } from '#pdf/templates.ts'
import { aDocument, heading, paragraph, quotationBlock, run } from '../a-document.ts'
import { ask, rendered } from '../read-back.ts'
import { checkStructure } from './check-structure.ts'
import { readObjects } from './pdf-objects.ts'
import { positionedWords } from './positioned-words.ts'

/** One sentence in each language: five scripts. */
const SENTENCES = {
  en: 'The bridge was opened in spring, and the toll that is paid on each boat has risen considerably, notwithstanding international representations.',
  az: 'Körpü yazda açıldı, hər qayıqdan alınan rüsum isə artırıldı: əvvəlkindən ağır.',
  ru: 'Мост открыли весной, а сбор, который платят с каждой лодки, подняли: «втрое», несмотря на международные обязательства.',
  el: 'Η γέφυρα άνοιξε την άνοιξη, και τα διόδια που πληρώνει κάθε βάρκα αυξήθηκαν.',
  ka: 'ხიდი გაზაფხულზე გაიხსნა, ხოლო გადასახადი, რომელსაც ყოველი ნავი იხდის, გაიზარდა.',
  hy: 'Կամուրջը բացվեց գարնանը, իսկ յուրաքանչյուր նավակից գանձվող տուրքը և վճարը բարձրացան։',
}
const { ka, hy } = SENTENCES
const MIXED = 'Tbilisi (თბილისი), Yerevan (Երևան), Baku (Bakı), Москва and Αθήνα pay 3,5 ₼, 8 ₾ or 900 ₸.'
const TITLE = 'Bridges: ხიდები and Կամուրջներ'

const times = (text: string, count: number): string => Array.from({ length: count }, () => text).join(' ')

/** Each script as a heading, in paragraphs and in quotations that break its words, bold, italic and mixed. */
const blocks: readonly DocumentBlock[] = [
  paragraph(times(MIXED, 3)),
  ...Object.entries(SENTENCES).flatMap(([language, text]) => [
    heading(text),
    paragraph(times(text, 7)),
    ...Array.from({ length: 4 }, (_, i) =>
      // Of different lengths, so that they end their lines elsewhere.
      quotationBlock(times(text.split(' ').slice(i).join(' '), 4), {
        id: `quotation-${language}-${i}`,
        language,
        attribution: [],
      }),
    ),
  ]),
  {
    kind: 'paragraph',
    runs: [run(ka, { bold: true }), run(' '), run(hy, { italic: true }), run(ka, { position: 'super' })],
  },
]

const document = aDocument({
  template: 'research-paper',
  title: TITLE,
  subtitle: ka,
  authors: ['ნინო ბერიძე', 'Արամ Սարգսյան'],
  institution: '',
  series: '',
  blocks,
})

const expected = [
  TITLE,
  ka,
  'ნინო ბერიძე, Արամ Սարգսյան',
  document.date,
  ...blocks.map((block) => {
    if (block.kind === 'quotation') return block.text
    if (block.kind !== 'paragraph' && block.kind !== 'heading') throw new RangeError(block.kind)
    return block.runs.map((part) => (part.kind === 'text' ? part.text : '')).join('')
  }),
]

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** What `pdftotext` finds, without the running heads and feet. */
function bodyText(pdf: Uint8Array): string {
  const pages = ask('pdftotext', pdf).split('\f')
  const isRunning = (line: string, page: number) => /^\d+ of \d+$/.test(line) || (page > 0 && line === TITLE)
  return pages
    .map((text, page) =>
      text
        .split('\n')
        .filter((line) => !isRunning(line, page))
        .join('\n'),
    )
    .join('\n')
}

describe('a document in five scripts', () => {
  it('is read with every word in order, and breaks no rule', async () => {
    const { pdf, missingGlyphs, pages } = await rendered(document)
    expect(missingGlyphs).toEqual([])
    expect(pages).toBeGreaterThan(4)
    const found = bodyText(pdf)
    expect(wordsOf(found.replaceAll(/\u00ad\s*/g, ''))).toEqual(wordsOf(expected.join(' ')))
    // Words of every script whose languages have rules for it here are broken, with a hyphen that is none of the word.
    for (const script of ['Latin', 'Cyrillic', 'Georgian', 'Armenian'])
      expect(found).toMatch(new RegExp(`\\p{Script=${script}}\\u00ad\\n`, 'u'))
    expect(checkStructure(readObjects(pdf))).toEqual({})
  })

  it('has the same bytes when its words are known already', async () => {
    const [first, again] = [await rendered(document), await rendered(document)]
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0)
  })

  it('embeds no face that it does not use', async () => {
    const { pdf } = await rendered(aDocument({ blocks: [paragraph(`The ${ka}`)] }))
    expect([...new Set(ask('pdffonts', pdf).match(/Noto\w+-\w+/g))]).toEqual(['NotoSerifGeorgian-Regular'])
  })

  it('stands on the same lines as any other', async () => {
    const gaps = async (word: string) => {
      const runs = Array.from({ length: 5 }, () => [run(word), { kind: 'line-break' } as const]).flat()
      const { pdf } = await rendered(
        aDocument({ blocks: [paragraph('Lead.'), { kind: 'paragraph', runs: [...runs, run(word)] }] }),
      )
      const bottoms = positionedWords(pdf)
        .filter(({ text }) => text === word)
        .map(({ bottom }) => bottom)
      return bottoms.slice(1).map((bottom, i) => (bottom - bottoms[i]!).toFixed(2))
    }
    const plain = await gaps('Bridge')
    expect(plain).toHaveLength(5)
    expect(await gaps('ხიდი')).toEqual(plain)
    expect(await gaps('Կամուրջ')).toEqual(plain)
  })
})

describe('textWidth', () => {
  it('is what the page takes', async () => {
    const { pdf } = await rendered(aDocument({ blocks: [paragraph('Lead.'), paragraph('«ხიდიԿամուրջ»')] }))
    const all = positionedWords(pdf)
    const word = all.slice(all.findIndex(({ text }) => text.startsWith('«'))).slice(0, 4)
    // It is parted where its typeface changes.
    expect(word.map(({ text }) => text).join('')).toContain('«ხიდიԿամուրջ»')
    const [left, right] = [word[0]!.left, word.find(({ text }) => text.endsWith('»'))!.right]
    const { size } = pageStyle('two-page-brief', 'a4').text.body
    expect(textWidth('«ხიდიԿամուրջ»', 'serif', 'regular') * size).toBeCloseTo(right - left, 1)
  })
})
