import type { Font, Glyph, GlyphRun } from 'fontkit'
import type { GlyphWriter } from './encode-text.ts'
import { GlyphsOf } from './glyphs-of.ts'
import type { ShownGlyph } from './glyphs-of.ts'
import { CYRILLIC_LETTER, kindsIn, LATIN_LETTER, letterNumber, NUMBERS } from './letters.ts'
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
  /** Those that join, by themselves and the letters at their sides; null where that is not all there is to them. */
  readonly joined: Map<string, Joined | null>
}

/** Letters that join. */
interface Joined {
  /** How far the letter at their left goes before them, in font units. */
  readonly before: number
  /** So many letters. */
  readonly length: number
  readonly advance: number
  readonly glyphs: readonly { readonly glyph: ShownGlyph; readonly kern: number }[]
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
 * are shaped together with those at their sides. What it shows is what the face itself gives.
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

  /** How far a part of a text moves the pen, in font units; null where it must be shaped as a whole. */
  advance(text: string, from: number, to: number, features: string): number | null {
    const kinds = kindsIn(text, from, to)
    return kinds === null ? null : this.#pass(text, from, to, this.#settingOf(kinds, features), null)
  }

  /** Shows a part of a text; false, and nothing is shown, where it must be shaped as a whole. */
  show(text: string, from: number, to: number, features: string, writer: GlyphWriter): boolean {
    const kinds = kindsIn(text, from, to)
    if (kinds === null) return false
    const setting = this.#settingOf(kinds, features)
    if (this.#pass(text, from, to, setting, null) === null) return false
    this.#pass(text, from, to, setting, writer)
    return true
  }

  /** Goes from letter to letter, shows them to whoever there is, and says how far they go; null where one does not tell. */
  #pass(text: string, from: number, to: number, setting: Setting, writer: GlyphWriter | null): number | null {
    const { scale } = this.#shown
    let sum = 0
    let i = from
    let advance = this.#advanceAt(text, from, to, setting)
    while (i < to) {
      const next = this.#advanceAt(text, i + 1, to, setting)
      if (advance === JOINED) {
        const joined = this.#joinedAt(text, from, to, i, setting)
        if (joined === null) return null
        for (const { glyph, kern } of joined.glyphs) writer?.showGlyph(glyph, kern)
        sum += joined.advance
        i += joined.length
        advance = this.#advanceAt(text, i, to, setting)
        continue
      }
      // Before letters that join it stands as it does before them together.
      const joined = next === JOINED ? this.#joinedAt(text, from, to, i + 1, setting) : undefined
      if (joined === null) return null
      const own = joined?.before ?? advance
      if (writer !== null) {
        const glyph = (setting.shown[letterNumber(text.charCodeAt(i))] ??= this.#shownAs(
          text.charAt(i),
          setting,
        ))
        writer.showGlyph(glyph, glyph.width - own * scale)
      }
      sum += own
      i++
      advance = next
    }
    return sum
  }

  /** Of a letter of a text, up to the next; `JOINED` where it joins that, or does not stand by itself. */
  #advanceAt(text: string, i: number, to: number, setting: Setting): number {
    if (i >= to) return 0
    const { advances } = setting
    const next = i + 1 < to ? letterNumber(text.charCodeAt(i + 1)) : 0
    const pair = letterNumber(text.charCodeAt(i)) * NUMBERS + next
    if (advances[pair] === UNKNOWN)
      advances[pair] = this.#advanceOf(text.slice(i, Math.min(i + 2, to)), setting)
    return advances[pair]!
  }

  /** The letters that join from one on, within a part of a text. */
  #joinedAt(text: string, from: number, to: number, first: number, setting: Setting): Joined | null {
    if (first + 1 >= to) return null
    const joins = (i: number) => i + 1 < to && this.#advanceAt(text, i, to, setting) === JOINED
    let last = first + 1
    // What stands at their side must be drawn alone.
    while (joins(last) || joins(last + 1)) last++
    const begin = Math.max(from, first - 1)
    const part = text.slice(begin, Math.min(last + 2, to))
    let joined = setting.joined.get(part)
    if (joined === undefined) {
      joined = this.#join(part, first - begin, last - begin, setting)
      if (setting.joined.size >= PIECES_KEPT) setting.joined.clear()
      setting.joined.set(part, joined)
    }
    return joined
  }

  #join(part: string, first: number, last: number, { neighbours, ask }: Setting): Joined | null {
    const piece = this.#piece(neighbours, part, first, last, ask)
    if (
      piece === null ||
      piece.some(([, , yAdvance, xOffset, yOffset]) => yAdvance !== 0 || xOffset !== 0 || yOffset !== 0)
    )
      return null
    const own = piece.slice(first, last + 1 < part.length ? -1 : undefined)
    return {
      before: first === 0 ? 0 : piece[0]![1],
      length: last - first + 1,
      advance: own.reduce((sum, [, advance]) => sum + advance, 0),
      glyphs: own.map(([id, advance, , , , ...characters]) => {
        const glyph = this.#shown.shown(this.#font.getGlyph(id, characters))
        return { glyph, kern: glyph.width - advance * this.#shown.scale }
      }),
    }
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
    return { neighbours, ask, advances: new Int16Array(NUMBERS * NUMBERS), shown: [], joined: new Map() }
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

const standsAlone = (glyph: Glyph, { xAdvance, yAdvance, xOffset, yOffset }: Position): boolean =>
  xAdvance === glyph.advanceWidth && yAdvance === 0 && xOffset === 0 && yOffset === 0
