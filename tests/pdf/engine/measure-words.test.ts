import { describe, expect, it } from 'vitest'
import { buildLine } from '#pdf/engine/build-line.ts'
import { measureWords } from '#pdf/engine/measure-words.ts'
import type { PdfInline } from '#pdf/engine/pdf-node.ts'
import { typeface } from '#pdf/engine/typeface.ts'

const SETTING = { alignment: 'left', leadingIndent: 0, noWrap: false }

const aText = (text: string, look: Partial<PdfInline> = {}): PdfInline => ({
  text,
  font: 'serif',
  fontSize: 10,
  lineHeight: 1,
  bold: false,
  italics: false,
  color: '#000000',
  ...look,
})

const serif = typeface('serif', false, false)
const width = (text: string) => serif.widthOfString(text, 10)

/** The words of a text as its lines have them. */
function lines(text: string, measure: number, setting = SETTING): readonly string[] {
  const left = { words: measureWords([aText(text)], setting), next: 0 }
  const built: string[] = []
  for (let line = buildLine(left, measure); line !== null; line = buildLine(left, measure)) {
    expect(line.getWidth()).toBeLessThanOrEqual(measure)
    built.push(line.inlines.map((word) => word.text).join(''))
  }
  return built
}

describe('the words of a paragraph', () => {
  it('are parted where a line may end, with the spaces that do not count there', () => {
    const words = measureWords([aText(' To be, well-known\u00a0')], { ...SETTING, leadingIndent: 12 })
    expect(words.map((word) => [word.text, word.leadingCut, word.trailingCut])).toEqual([
      [' ', width(' ') - 12, width(' ')],
      ['To ', 0, width(' ')],
      ['be, ', 0, width(' ')],
      ['well-', 0, 0],
      ['known\u00a0', 0, width('\u00a0')],
    ])
    expect(words[1]).toMatchObject({
      width: width('To '),
      run: { height: serif.lineHeight(10), fontSize: 10 },
    })
  })

  it('stay together over a change of look, but where a line may end', () => {
    const texts = ['see “', 'Tolls', '” and ', 'grain', '.'].map((text, i) =>
      aText(text, { italics: i % 2 === 1 }),
    )
    expect(measureWords(texts, SETTING).map(({ text, noNewLine }) => [text, noNewLine])).toEqual([
      ['see ', false],
      ['“', true],
      ['Tolls', true],
      ['” ', false],
      ['and ', false],
      ['grain', true],
      ['.', false],
    ])
  })

  it('are parted nowhere, or at each letter, where that is asked for', () => {
    const whole = measureWords([aText('a b c')], { ...SETTING, noWrap: true })
    expect(whole.map(({ text, run }) => [text, run.noWrap])).toEqual([['a b c', true]])
    const letters = measureWords([aText('abc', { wordBreak: 'break-all' })], SETTING)
    expect(letters.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
  })

  it('are smaller above the line and below it', () => {
    const [word] = measureWords([aText('2', { sup: true })], SETTING)
    expect(word).toMatchObject({ run: { fontSize: 5.8, sup: true }, width: serif.widthOfString('2', 5.8) })
  })
})

describe('lines', () => {
  it('take the words that they have room for, without the space at their end', () => {
    expect(lines('To be or not', width('or not'))).toEqual(['To be ', 'or not'])
    expect(lines('To be or not', width('To be or'))).toEqual(['To be or ', 'not'])
    expect(lines('To be\nor not', 500)).toEqual(['To be', 'or not'])
  })

  it('part a word that none of them holds, at any of its letters', () => {
    expect(lines('Abracadabra or', width('Abracad'))).toEqual(['Abracad', 'abra or'])
    expect(lines('Abracadabra or', 1_000, { ...SETTING, noWrap: true })).toEqual(['Abracadabra or'])
  })
})
