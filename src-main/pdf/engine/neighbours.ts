/** A glyph by its number, where it goes, in font units, and the characters that it stands for. */
export type PlacedGlyph = readonly [
  id: number,
  xAdvance: number,
  yAdvance: number,
  xOffset: number,
  yOffset: number,
  ...characters: number[],
]

/** What a face does with each two letters that stand side by side, in one script with some features. */
export interface Neighbours {
  /** The glyph of a character (UTF-16), by its number; null where there is not one that stands by itself. */
  readonly glyphs: Map<number, number | null>
  /** How far two characters are moved together, in font units, by `pairKey`; null where they are not drawn one by one. */
  readonly kerns: Map<number, number | null>
  /** Letters that join, with those at their sides. */
  readonly pieces: Map<string, readonly PlacedGlyph[]>
}

export const noNeighbours = (): Neighbours => ({ glyphs: new Map(), kerns: new Map(), pieces: new Map() })

export const pairKey = (first: number, second: number): number => first * 0x10000 + second
