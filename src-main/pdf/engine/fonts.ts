import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Font } from 'fontkit'
import { GlyphsOf } from './glyphs-of.ts'
import { nameGlyphs } from './name-glyphs.ts'
import { PairShaper } from './shape-by-pairs.ts'
import { identifyFace, readShapes, writeShapes } from './shape-file.ts'
import type { Shapes } from './shape-file.ts'

export type Family = 'serif' | 'sans'
export type Weight = 'regular' | 'semibold'
/** What the typefaces of both families lack: a script, or all but a few signs of currencies (manat, lari, tenge). */
export type Script = 'georgian' | 'armenian' | 'currency'

const PACKAGES: Readonly<Record<Family, readonly [folder: string, file: string]>> = {
  serif: ['@expo-google-fonts/source-serif-4', 'SourceSerif4'],
  sans: ['@expo-google-fonts/source-sans-3', 'SourceSans3'],
}

// Not called `require`: the bundler would declare a second one.
const fromHere = createRequire(import.meta.url)
const faces = new Map<string, Face>()

/** A font, its glyphs as files show them, and what shapes most of its words. */
export interface Face extends Font {
  readonly shown: GlyphsOf
  readonly shaper?: PairShaper
}

/** A face, parsed once a process and kept; complete, not split by script. */
export function face(family: Family, weight: Weight, italic: boolean): Face {
  const [folder, file] = PACKAGES[family]
  const name = `${weight === 'regular' ? '400Regular' : '600SemiBold'}${italic ? '_Italic' : ''}`
  return faceIn(`${folder}/${name}/${file}_${name}.ttf`, true)
}

const NUMBERS: Readonly<Record<Weight, number>> = { regular: 400, semibold: 600 }

/** Of which part of which typeface, after the family's name. */
const PARTS: Readonly<Record<Script, readonly [typeface: string, part: string]>> = {
  georgian: ['-georgian', 'georgian'],
  armenian: ['-armenian', 'armenian'],
  currency: ['', 'latin-ext'],
}

/** What draws a script that a family lacks: upright, and read only when it is first wanted. It has little else. */
export function standIn(family: Family, weight: Weight, script: Script): Face {
  const [typeface, part] = PARTS[script]
  const name = `noto-${family}${typeface}`
  return faceIn(`@fontsource/${name}/files/${name}-${part}-${NUMBERS[weight]}-normal.woff`)
}

/** `byPairs` where what it does with letters was looked at: no more than with each two side by side. */
function faceIn(path: string, byPairs = false): Face {
  let font = faces.get(path)
  if (font === undefined) {
    const bytes = readFileSync(fromHere.resolve(path))
    const read = create(bytes)
    nameGlyphs(read)
    const shown = new GlyphsOf(read)
    font = Object.assign(read, { shown, ...(byPairs ? { shaper: shaperOf(read, shown, bytes) } : {}) })
    faces.set(path, font)
  }
  return font
}

/** Where shapes are kept from one start to the next, and those of then. */
let kept: { readonly path: string; readonly shapes: Shapes } | null = null
const shapers: PairShaper[] = []

/** Has shapes taken from a file, and kept in it. For faces that are read from now on. */
export function keepShapesIn(path: string): void {
  kept = { path, shapes: readShapes(path) }
}

/** Writes down what was learned since the last time, if the faces were asked at least so often. */
export function saveShapes(least = 1): void {
  if (kept === null || shapers.reduce((sum, { asked }) => sum + asked, 0) < least) return
  writeShapes(kept.path, kept.shapes)
  for (const shaper of shapers) shaper.asked = 0
}

function shaperOf(font: Font, shown: GlyphsOf, bytes: Uint8Array): PairShaper {
  if (kept === null) return new PairShaper(font, new Map(), shown)
  const face = identifyFace(bytes)
  let known = kept.shapes.get(face)
  if (known === undefined) kept.shapes.set(face, (known = new Map()))
  const shaper = new PairShaper(font, known, shown)
  shapers.push(shaper)
  return shaper
}

/** Height of a line set solid, and of its ascenders, in ems. */
export function lineMetrics(family: Family): { readonly height: number; readonly ascent: number } {
  const font = face(family, 'regular', false)
  return { height: (font.ascent - font.descent) / font.unitsPerEm, ascent: font.ascent / font.unitsPerEm }
}
