import type { Font, Glyph, GlyphRun } from 'fontkit'
import type { GlyphWriter } from './encode-text.ts'
import { GlyphsOf } from './glyphs-of.ts'
import type { ShownGlyph } from './glyphs-of.ts'
import { CYRILLIC_LETTER, kindsIn, LATIN_LETTER, letterNumber, NUMBERS } from './letters.ts'
import { nameFeatures } from './name-features.ts'
import { noNeighbours, pairKey } from './neighbours.ts'
import type { Neighbours, PlacedGlyph } from './neighbours.ts'

type Position = GlyphRun['positions'][number]

/** What is known of one script with some features. */
interface Setting {
  readonly neighbours: Neighbours
  readonly ask: Ask
  /** Of two letters the first, moved to the second, or of one, by their numbers. */
  readonly advances: Int16Array
  /** Of letters that stand alone, by their numbers. */
  readonly shown: ShownGlyph[]
}

/** In place of an advance, which is never so small. */
const UNKNOWN = 0
const JOINED = -0x8000

/** OpenType tags, by the kinds of letters. */
const SCRIPTS: Readonly<Record<number, string>> = { [LATIN_LETTER]: 'latn', [CYRILLIC_LETTER]: 'cyrl' }

/** Letters that join are kept up to this number, in one script with some features. */
const PIECES_KEPT = 2_000

/**
 * Shapes words letter by letter, by what the face does with each two that stand side by side: it is asked once for each
 * two, and not for each word. In the faces of ours there is no more to it for simple letters; those that join, as “ffi”,
 * are shaped together with those at their sides. The result is what the face itself gives.
 */
export class PairShaper {
  /** By script and features. What is learned is added. */
  readonly known: Map<string, Neighbours>
  /** How often the face was asked. */
  asked = 0
  readonly #font: Font
  readonly #shown: GlyphsOf
  readonly #glyphs = new Map<number, Glyph>()
  readonly #settings = new Map<string, Setting[]>()

  constructor(font: Font, known: Map<string, Neighbours>, shown = new GlyphsOf(font)) {
    this.#font = font
    this.known = known
    this.#shown = shown
  }

  /** Null where the text must be shaped as a whole. */
  shape(text: string, features: readonly string[] = []): GlyphRun | null {
    const kinds = kindsIn(text, 0, text.length)
    if (kinds === null) return null
    const { neighbours, ask } = this.#settingOf(kinds, nameFeatures(features))
    return this.#assemble(text, neighbours, ask)
  }

  /** How far a part of a text moves the pen, in font units; null where letters join, or it must be shaped as a whole. */
  advance(text: string, from: number, to: number, features: string): number | null {
    const kinds = kindsIn(text, from, to)
    if (kinds === null) return null
    const setting = this.#settingOf(kinds, features)
    const { advances } = setting
    let sum = 0
    for (let i = from; i < to; i++) {
      const first = letterNumber(text.charCodeAt(i)) * NUMBERS
      const pair = i + 1 < to ? first + letterNumber(text.charCodeAt(i + 1)) : first
      let advance = advances[pair]!
      if (advance === UNKNOWN)
        advances[pair] = advance = this.#advanceOf(text.slice(i, Math.min(i + 2, to)), setting)
      if (advance === JOINED) return null
      sum += advance
    }
    return sum
  }

  /** Shows a part of a text letter by letter; false, and nothing is shown, where `advance` is null. */
  show(text: string, from: number, to: number, features: string, writer: GlyphWriter): boolean {
    if (this.advance(text, from, to, features) === null) return false
    const setting = this.#settingOf(kindsIn(text, from, to)!, features)
    const { advances, shown } = setting
    const { scale } = this.#shown
    let number = letterNumber(text.charCodeAt(from))
    for (let i = from; i < to; i++) {
      const next = i + 1 < to ? letterNumber(text.charCodeAt(i + 1)) : 0
      const glyph = (shown[number] ??= this.#shownAs(text.charAt(i), setting))
      writer.showGlyph(glyph, glyph.width - advances[number * NUMBERS + next]! * scale)
      number = next
    }
    return true
  }

  #shownAs(letter: string, { neighbours, ask }: Setting): ShownGlyph {
    return this.#shown.shown(this.#glyph(neighbours, letter, ask)!)
  }

  /** Of a letter, before another if there is one. */
  #advanceOf(text: string, { neighbours, ask }: Setting): number {
    const glyph = this.#glyph(neighbours, text.charAt(0), ask)
    const kern = text.length > 1 ? this.#kern(neighbours, text, 0, ask) : 0
    return glyph === null || kern === null ? JOINED : glyph.advanceWidth + kern
  }

  #settingOf(kinds: number, features: string): Setting {
    let settings = this.#settings.get(features)
    if (settings === undefined) this.#settings.set(features, (settings = []))
    return (settings[kinds] ??= this.#newSetting(SCRIPTS[kinds], features))
  }

  #newSetting(script: string | undefined, features: string): Setting {
    const name = `${script ?? ''} ${features}`
    let neighbours = this.known.get(name)
    if (neighbours === undefined) this.known.set(name, (neighbours = noNeighbours()))
    const list = features.split(',').filter((feature) => feature !== '')
    const ask = (part: string): GlyphRun => {
      this.asked++
      return this.#font.layout(part, list, script)
    }
    return { neighbours, ask, advances: new Int16Array(NUMBERS * NUMBERS), shown: [] }
  }

  #assemble(text: string, neighbours: Neighbours, ask: Ask): GlyphRun | null {
    const glyphs: Glyph[] = []
    const positions: Position[] = []
    const last = text.length - 1
    const joins = (i: number) => i < last && this.#kern(neighbours, text, i, ask) === null
    for (let i = 0; i <= last; i++) {
      if (joins(i)) {
        let end = i + 1
        // What stands at their side must be drawn alone.
        while (joins(end) || joins(end + 1)) end++
        const piece = this.#piece(neighbours, text, i, end, ask)
        if (piece === null) return null
        if (i > 0) positions[positions.length - 1] = positionOf(piece[0]!)
        for (const placed of piece.slice(i > 0 ? 1 : 0, end < last ? -1 : undefined)) {
          const [id, , , , , ...characters] = placed
          glyphs.push(this.#font.getGlyph(id, characters))
          positions.push(positionOf(placed))
        }
        i = end
        continue
      }
      const glyph = this.#glyph(neighbours, text.charAt(i), ask)
      if (glyph === null) return null
      const kern = i < last ? this.#kern(neighbours, text, i, ask)! : 0
      glyphs.push(glyph)
      positions.push({ xAdvance: glyph.advanceWidth + kern, yAdvance: 0, xOffset: 0, yOffset: 0 })
    }
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) }
  }

  #glyph({ glyphs: known }: Neighbours, character: string, ask: Ask): Glyph | null {
    const code = character.charCodeAt(0)
    let id = known.get(code)
    if (id === undefined) {
      const { glyphs, positions } = ask(character)
      id = glyphs.length === 1 && standsAlone(glyphs[0]!, positions[0]!) ? glyphs[0]!.id : null
      known.set(code, id)
    }
    if (id === null) return null
    const key = pairKey(id, code)
    let glyph = this.#glyphs.get(key)
    if (glyph === undefined) this.#glyphs.set(key, (glyph = this.#font.getGlyph(id, [code])))
    return glyph
  }

  #kern(neighbours: Neighbours, text: string, i: number, ask: Ask): number | null {
    const key = pairKey(text.charCodeAt(i), text.charCodeAt(i + 1))
    let kern = neighbours.kerns.get(key)
    if (kern === undefined) {
      const { glyphs, positions } = ask(text.slice(i, i + 2))
      const alone = [i, i + 1].map((at) => this.#glyph(neighbours, text.charAt(at), ask)?.id)
      const [first, second] = positions
      const moved = (first?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)
      const isParted =
        glyphs.length === 2 &&
        glyphs.every(({ id }, at) => id === alone[at]) &&
        standsAlone(glyphs[1]!, second!) &&
        standsAlone(glyphs[0]!, { ...first!, xAdvance: first!.xAdvance - moved })
      neighbours.kerns.set(key, (kern = isParted ? moved : null))
    }
    return kern
  }

  /** The letters from one to another with those at their sides; null where a side is not as it is by itself. */
  #piece(
    { pieces, glyphs: alone }: Neighbours,
    text: string,
    from: number,
    to: number,
    ask: Ask,
  ): Piece | null {
    const part = text.slice(Math.max(0, from - 1), to + 2)
    let piece = pieces.get(part)
    if (piece === undefined) {
      const { glyphs, positions } = ask(part)
      piece = glyphs.map(({ id, codePoints }, i): PlacedGlyph => {
        const { xAdvance, yAdvance, xOffset, yOffset } = positions[i]!
        return [id, xAdvance, yAdvance, xOffset, yOffset, ...codePoints]
      })
      if (pieces.size >= PIECES_KEPT) pieces.clear()
      pieces.set(part, piece)
    }
    const isSide = (placed: PlacedGlyph | undefined, at: number) =>
      placed?.length === 6 && placed[5] === text.charCodeAt(at) && placed[0] === alone.get(placed[5])
    if (from > 0 && !isSide(piece[0], from - 1)) return null
    return to + 1 < text.length && !isSide(piece.at(-1), to + 1) ? null : piece
  }
}

type Ask = (text: string) => GlyphRun
type Piece = readonly PlacedGlyph[]

const positionOf = ([, xAdvance, yAdvance, xOffset, yOffset]: PlacedGlyph): Position => ({
  xAdvance,
  yAdvance,
  xOffset,
  yOffset,
})

const standsAlone = (glyph: Glyph, { xAdvance, yAdvance, xOffset, yOffset }: Position): boolean =>
  xAdvance === glyph.advanceWidth && yAdvance === 0 && xOffset === 0 && yOffset === 0
