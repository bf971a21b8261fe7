import { describe, expect, it } from 'vitest'
import { splitByFace } from '#pdf/engine/split-by-face.ts'
import type { Stretch } from '#pdf/engine/split-by-face.ts'

const parted = (text: string): readonly string[] =>
  splitByFace(text, 'serif').map(({ text: part, script }: Stretch) => `${script ?? 'own'}: ${part}`)

describe('a text by the faces that draw it', () => {
  it('is left whole where the family has all of it', () => {
    for (const text of ['Tolls, at 1,049.', 'Əlaqələr', 'Переводы', 'Τα διόδια', ''])
      expect(splitByFace(text, 'sans')).toEqual([{ text, script: null }])
  })

  it('keeps spaces and punctuation with what stands before them, where that face has them', () => {
    expect(parted('The ხიდი და გზა, 2019')).toEqual(['own: The ', 'georgian: ხიდი და გზა', 'own: , 2019'])
    expect(parted('Կամուրջը։ Bridge')).toEqual(['armenian: Կամուրջը։ ', 'own: Bridge'])
    expect(parted('ხიდი Կամուրջ')).toEqual(['georgian: ხიდი ', 'armenian: Կամուրջ'])
    expect(parted('«Կամուրջ»')).toEqual(['own: «', 'armenian: Կամուրջ', 'own: »'])
  })

  it('has signs of currencies drawn that the family lacks', () => {
    expect(parted('2 500 ₼, 30 € and 7 ₾')).toEqual([
      'own: 2 500 ',
      'currency: ₼',
      'own: , 30 € and 7 ',
      'currency: ₾',
    ])
  })

  it('keeps a mark with its letter, whoever has the mark', () => {
    expect(parted('e\u0301ხ\u0301ი')).toEqual(['own: e\u0301', 'georgian: ხ\u0301ი'])
  })

  it('leaves to the family what no face has', () => {
    expect(parted('ხიდი 🎉 ქ')).toEqual(['georgian: ხიდი ', 'own: 🎉 ', 'georgian: ქ'])
  })
})
