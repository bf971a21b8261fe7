import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { ShownGlyph } from './glyphs-of.ts'
import type { Typeface } from './typeface.ts'
import { unicodeMap } from './unicode-map.ts'

/** What a file has of a typeface, its streams compressed. */
export interface FontSubset {
  /** Six capitals, by which subsets of one font are told apart. */
  readonly tag: string
  readonly file: Uint8Array
  /** Of the file, when it is not compressed. */
  readonly length: number
  /** The glyph of the file for each code, two bytes each. */
  readonly codes: Uint8Array
  readonly unicode: Uint8Array
}

/** The last one of each typeface: most edits need no other glyphs. */
const last = new Map<Typeface, { readonly key: string; readonly subset: FontSubset }>()

/** `glyphs` are sorted by their codes. */
export function subsetFont(font: Typeface, glyphs: readonly ShownGlyph[]): FontSubset {
  const key = glyphs.map(({ code, codePoints }) => `${code}:${codePoints.join('+')}`).join()
  const known = last.get(font)
  if (known?.key === key) return known.subset
  const subset = makeSubset(font, glyphs, key)
  last.set(font, { key, subset })
  return subset
}

function makeSubset({ font }: Typeface, glyphs: readonly ShownGlyph[], key: string): FontSubset {
  const made = font.createSubset()
  const codes = new Uint8Array(2 * ((glyphs.at(-1)?.code ?? 0) + 1))
  for (const { code, id } of glyphs) {
    const index = made.includeGlyph(id)
    codes[2 * code] = index >> 8
    codes[2 * code + 1] = index & 0xff
  }
  const file = made.encode()
  return {
    tag: tagOf(key),
    file: deflateSync(file),
    length: file.length,
    codes: deflateSync(codes),
    unicode: deflateSync(unicodeMap(glyphs)),
  }
}

const tagOf = (key: string): string =>
  [...createHash('sha256').update(key).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('')
