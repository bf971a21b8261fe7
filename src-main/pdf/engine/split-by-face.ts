import { face, standIn } from './fonts.ts'
import type { Family, Script } from './fonts.ts'

/** Some text that one face draws: that of its family, or the one that stands in for a script. */
export interface Stretch {
  readonly text: string
  readonly script: Script | null
}

const LETTERS: Readonly<Record<Script, RegExp>> = {
  georgian: /\p{scx=Georgian}/u,
  armenian: /\p{scx=Armenian}/u,
  currency: /[\u20a0-\u20cf]/,
}
const SCRIPTS = Object.keys(LETTERS) as readonly Script[]
const ANY = new RegExp(
  Object.values(LETTERS)
    .map(({ source }) => source)
    .join('|'),
  'u',
)

/** A face is stood in for by one of about this size, so that small letters, or capitals, are of one height. */
export const STAND_IN_SIZE: Readonly<Record<Script, number>> = {
  georgian: 0.9,
  armenian: 0.97,
  currency: 0.93,
}

/** Has it letters of which a family may have none? Else it draws the whole text. */
export const needsStandIn = (text: string): boolean => ANY.test(text)

/**
 * A text by the faces that draw it. What the family has it draws; a combining mark goes with its letter, and spaces and
 * punctuation with what stands before them, where that face has them. What none has is left to the family's.
 */
export function splitByFace(text: string, family: Family): readonly Stretch[] {
  if (!needsStandIn(text)) return [{ text, script: null }]
  const stretches: { text: string; script: Script | null }[] = []
  for (const { segment: character } of characters.segment(text)) {
    const last = stretches.at(-1)
    const script = scriptOf(character, family, last?.script ?? null)
    if (last?.script === script) last.text += character
    else stretches.push({ text: character, script })
  }
  return stretches
}

/** Letters with their marks, as they are parted nowhere. */
export const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function scriptOf(character: string, family: Family, before: Script | null): Script | null {
  const base = character.codePointAt(0)!
  const isDrawnBy = (script: Script) => standIn(family, 'regular', script).hasGlyphForCodePoint(base)
  if (before !== null && !/^[\p{L}\p{N}]/u.test(character) && isDrawnBy(before)) return before
  if (face(family, 'regular', false).hasGlyphForCodePoint(base)) return null
  return SCRIPTS.find((script) => LETTERS[script].test(character) && isDrawnBy(script)) ?? null
}
