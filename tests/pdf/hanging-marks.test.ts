import { expect, it } from 'vitest'
import { LANGUAGES, TEMPLATES } from '#domain/draft.ts'
import { quoted } from '#domain/typography.ts'
import { hangingWidth } from '#pdf/hang-mark.ts'
import { textIndent } from '#pdf/page-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import { aDocument, paragraph, quotationBlock } from './a-document.ts'
import { positionedWords } from './engine/positioned-words.ts'
import { readBack, rendered } from './read-back.ts'

const WORDS = {
  'en-GB':
    'Nobody passes for nothing, and whoever says so has never stood at the gate in the winter of a bad year.',
  'en-US':
    'Nobody passes for nothing, and whoever says so has never stood at the gate in the winter of a bad year.',
  'ru-RU':
    'Никто не проходит даром, и кто говорит иначе, тот никогда не стоял у ворот зимой в неурожайный год.',
  'az-AZ':
    'Heç kim pulsuz keçmir, belə deyən isə pis ilin qışında heç vaxt darvazanın ağzında dayanmayıb, dostum.',
} as const

const CASES = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template, language] as const))

it.each(CASES)(
  'hangs the mark of a pulled quotation in the margin of its text: %s, %s',
  async (template, language) => {
    const text = quoted(WORDS[language], language)
    const blocks = [paragraph('Before.'), quotationBlock(text, { form: 'pull' })]
    const { pdf } = await rendered(aDocument({ template, language, blocks }))
    const style = pageStyle(template)
    const edge = style.page.left + textIndent(style)
    const words = positionedWords(pdf)
    const at = words.findIndex((word) => word.text === text.split(' ')[0])
    const first = words[at]!
    // Of every line that follows the first word.
    const starts = words
      .slice(at, at + text.split(' ').length)
      .filter((word, i, all) => i > 0 && word.top > all[i - 1]!.top + 1)
    expect(starts.length).toBeGreaterThan(0)
    for (const word of starts) expect(word.left).toBeCloseTo(edge, 1)
    const hung = hangingWidth(text, 'pull', style)
    expect(hung).toBeGreaterThan(3)
    expect(first.left).toBeCloseTo(edge - hung, 1)
    expect(first.left).toBeGreaterThan(style.page.left - 14)
    expect((await readBack(pdf)).pages.join(' ')).toContain(text)
  },
)

it('hangs nothing where there is no mark', () => {
  const style = pageStyle('two-page-brief')
  expect([hangingWidth('', 'pull', style), hangingWidth('No mark at all', 'pull', style)]).toEqual([0, 0])
})
