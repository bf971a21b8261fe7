import type { Font, Glyph } from 'fontkit'

/** What shares its glyph with a space or a hyphen that may break reads as that: one glyph has one meaning in a file. */
const PLAIN: ReadonlyMap<number, number> = new Map([
  [0xa0, 0x20],
  [0xad, 0x2d],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
])

/**
 * Makes a font give each glyph with the characters that it stands for where it was asked for. fontkit by itself keeps those
 * of whoever asked first: none where the glyph was met as a part of another (the "a" of "ä"), and in all later documents
 * of the process it would read as nothing.
 */
export function nameGlyphs(font: Font): void {
  const ask = font.getGlyph.bind(font)
  const named = new Map<string, Glyph>()
  font.getGlyph = (id, characters = []) => {
    const meant = characters.map((character) => PLAIN.get(character) ?? character)
    const key = `${id} ${meant.join()}`
    let glyph = named.get(key)
    if (glyph === undefined) {
      const shape = ask(id, meant)
      const isNamed = meant.length === 0 || shape.codePoints.join() === meant.join()
      glyph = isNamed ? shape : (Object.create(shape, { codePoints: { value: meant } }) as Glyph)
      named.set(key, glyph)
    }
    return glyph
  }
}
