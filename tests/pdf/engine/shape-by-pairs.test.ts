import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { create } from 'fontkit'
import type { Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { nameFeatures } from '#pdf/engine/name-features.ts'
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

type Shown = readonly (readonly [id: number, advance: number, ...characters: number[]])[]

/** What a shaper shows of a text, and how far it says that goes; null where it does neither. */
function shownBy(shaper: PairShaper, text: string, features: readonly string[] = []) {
  const glyphs: Shown[number][] = []
  const name = nameFeatures(features)
  const isShown = shaper.show(text, 0, text.length, name, {
    showGlyph: ({ id, width, codePoints }, kern) => glyphs.push([id, width - kern, ...codePoints]),
    show: () => expect.unreachable(),
  })
  const advance = shaper.advance(text, 0, text.length, name)
  expect(advance !== null).toBe(isShown)
  return isShown ? { glyphs, advance } : null
}

/** What the face itself shows. */
function shown(font: Font, text: string, features: readonly string[] = []) {
  const { glyphs, positions, advanceWidth } = font.layout(text, features)
  for (const { xOffset, yOffset } of positions) expect([xOffset, yOffset]).toEqual([0, 0])
  const list = glyphs.map(({ id, codePoints }, i) => [id, positions[i]!.xAdvance, ...codePoints])
  return { glyphs: list as unknown as Shown, advance: advanceWidth }
}

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
        expect({ word, features, shown: shownBy(shaper, word, features) }).toEqual({
          word,
          features,
          shown: shown(font, word, features),
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
        const by = shownBy(shaper, text)
        if (by !== null) expect(by).toEqual(shown(font, text))
        // What stands around a part is nothing to it.
        expect(shaper.advance(`f${text}i`, 1, text.length + 1, '')).toBe(by === null ? null : by.advance)
      }),
      { numRuns: 1_500 },
    )
  })

  it('ask the face once for what stands side by side, joined letters included, and never again', () => {
    const shaper = new PairShaper(aFace(), new Map())
    for (const word of ['office', 'soffit', 'fjord']) shownBy(shaper, word)
    const { asked } = shaper
    for (const word of ['office', 'soffit', 'fjord']) expect(shownBy(shaper, word)).not.toBeNull()
    expect(shaper.asked).toBe(asked)
    const later = new PairShaper(aFace(), shaper.known)
    expect(shownBy(later, 'office')).toEqual(shown(aFace(), 'office'))
    expect(later.asked).toBe(0)
  })

  it.each(['e\u0301a', 'слово word', 'l·l', 'ქართული', 'a\u00adb'])('leave “%s” to the face', (text) => {
    const shaper = new PairShaper(aFace(), new Map())
    expect(shownBy(shaper, text)).toBeNull()
  })
})
