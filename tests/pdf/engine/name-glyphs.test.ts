import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { nameGlyphs } from '#pdf/engine/name-glyphs.ts'

const FILE = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
)
const SUPERIORS = ['sups']

function aFont(isNamed = true): Font {
  const font = create(readFileSync(FILE))
  if (isNamed) nameGlyphs(font)
  return font
}

/** What a page with these words would be read as. */
const readAs = (font: Font, text: string, features?: readonly string[]): string =>
  font
    .layout(text, features)
    .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

/** As a font's subset meets the parts of a composite glyph: by number, for no character. */
function meetAsPart(font: Font, character: string): void {
  // Another font with the same glyphs knows the number.
  font.getGlyph(aFont().glyphForCodePoint(character.codePointAt(0)!).id)
}

describe('glyphs', () => {
  it('read as their characters, also those first met as parts of others', () => {
    const [plain, named] = [aFont(false), aFont()]
    for (const font of [plain, named]) meetAsPart(font, 'x')
    expect([readAs(plain, 'x'), readAs(named, 'x')]).toEqual(['', 'x'])
  })

  it('read in each text as what that text has', () => {
    const font = aFont()
    expect([readAs(font, '1', SUPERIORS), readAs(font, '¹')]).toEqual(['1', '¹'])
    expect([readAs(font, '¹'), readAs(font, '1', SUPERIORS)]).toEqual(['¹', '1'])
  })

  it('that a space or a hyphen shares read as the plain one', () => {
    expect(readAs(aFont(), 'a\u00a0b\u2010c\u00ad')).toBe('a b-c-')
  })

  it('are the same objects as long as they mean the same', () => {
    const font = aFont()
    expect(font.layout('xx').glyphs[0]).toBe(font.layout('x').glyphs[0])
  })
})
