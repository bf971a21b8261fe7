import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { create } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { nameGlyphs } from '#pdf/engine/name-glyphs.ts'
import { PairShaper } from '#pdf/engine/shape-by-pairs.ts'

const fromHere = createRequire(import.meta.url)

const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].flatMap((name) => [
  `@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`,
  `@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`,
])
const FEATURES = [undefined, ['onum', 'pnum'], ['lnum', 'tnum'], ['smcp'], ['sups']]

function aFace(path = FACES[0]!): Font {
  const font = create(readFileSync(fromHere.resolve(path)))
  nameGlyphs(font)
  return font
}

/** All that is used of a shape. */
const shown = ({ glyphs, positions, advanceWidth }: GlyphRun): unknown => ({
  glyphs: glyphs.map(({ id, codePoints }) => [id, ...codePoints]),
  positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  ]),
  advanceWidth,
})

/** So many words of a dictionary, from all over it, as they stand in sentences. */
function wordsOf(
  dictionary: string,
  count: number,
  [opening, closing]: readonly [string, string],
): readonly string[] {
  const path = fromHere.resolve(dictionary).replace('index.js', 'index.dic')
  const words = readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('/')[0]!.trim() || [])
  return Array.from({ length: count }, (_, i) => words[Math.floor((i * words.length) / count)]!).flatMap(
    (word) => [`${word} `, `${opening}${word}${closing}, `, `${word.toUpperCase()}.`],
  )
}

describe('words shaped by pairs', () => {
  it.each(FACES)('are as the face itself shapes them: %s', (path) => {
    const words = [
      ...wordsOf('dictionary-en-gb', 120, ['“', '”']),
      ...wordsOf('dictionary-ru', 60, ['«', '»']),
    ]
    for (const features of FEATURES) {
      const font = aFace(path)
      const shaper = new PairShaper(font, new Map())
      for (const word of words) {
        const shape = shaper.shape(word, features)
        expect({ word, features, shape: shape && shown(shape) }).toEqual({
          word,
          features,
          shape: shown(font.layout(word, features)),
        })
      }
    }
  })

  it('are as the face itself shapes them, whatever letters stand side by side', () => {
    const font = aFace()
    const shaper = new PairShaper(font, new Map())
    const letters = fc.constantFrom(...'fiflffijtTVAWoa. ,-–—“”\u00a0()01279/%ƏəĞğıİşçöüßæŁĳŉ')
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), (drawn) => {
        const text = drawn.join('')
        const shape = shaper.shape(text)
        if (shape !== null) expect(shown(shape)).toEqual(shown(font.layout(text)))
        const advance = shaper.advance(`«${text}»`, 1, text.length + 1, '')
        if (advance !== null) expect(advance).toBe(font.layout(text).advanceWidth)
      }),
      { numRuns: 1_500 },
    )
  })

  it('ask the face once for what stands side by side, joined letters included, and never again', () => {
    const shaper = new PairShaper(aFace(), new Map())
    for (const word of ['office', 'soffit', 'fjord']) shaper.shape(word)
    const { asked } = shaper
    for (const word of ['office', 'soffit', 'fjord']) expect(shaper.shape(word)).not.toBeNull()
    expect(shaper.asked).toBe(asked)
    const later = new PairShaper(aFace(), shaper.known)
    expect(shown(later.shape('office')!)).toEqual(shown(aFace().layout('office')))
    expect(later.asked).toBe(0)
  })

  it('know how far they go by themselves, but where letters join', () => {
    const shaper = new PairShaper(aFace(), new Map())
    const advance = (text: string, features = '') => shaper.advance(text, 0, text.length, features)
    expect(advance('To ')).toBe(aFace().layout('To ').advanceWidth)
    expect(advance('1990', 'onum,pnum')).toBe(aFace().layout('1990', ['onum', 'pnum']).advanceWidth)
    expect(advance('office')).toBeNull()
    const { asked } = shaper
    expect(advance('To ')).not.toBeNull()
    expect(shaper.asked).toBe(asked)
  })

  it.each(['e\u0301a', 'слово word', 'l·l', 'ქართული', 'a\u00adb'])('leave “%s” to the face', (text) => {
    const shaper = new PairShaper(aFace(), new Map())
    expect(shaper.shape(text)).toBeNull()
    expect(shaper.advance(text, 0, text.length, '')).toBeNull()
  })
})
