import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'

export type Family = 'serif' | 'sans'
export type Weight = 'regular' | 'semibold'

const PACKAGES: Readonly<Record<Family, readonly [folder: string, file: string]>> = {
  serif: ['@expo-google-fonts/source-serif-4', 'SourceSerif4'],
  sans: ['@expo-google-fonts/source-sans-3', 'SourceSans3'],
}

// Not called `require`: the bundler would declare a second one.
const fromHere = createRequire(import.meta.url)
const faces = new Map<string, Font>()

/** A face, parsed once a process and kept; complete, not split by script. */
export function face(family: Family, weight: Weight, italic: boolean): Font {
  const [folder, file] = PACKAGES[family]
  const name = `${weight === 'regular' ? '400Regular' : '600SemiBold'}${italic ? '_Italic' : ''}`
  const path = `${folder}/${name}/${file}_${name}.ttf`
  let font = faces.get(path)
  if (font === undefined) {
    font = rememberShapes(create(readFileSync(fromHere.resolve(path))))
    faces.set(path, font)
  }
  return font
}

/** Height of a line set solid, and of its ascenders, in ems. */
export function lineMetrics(family: Family): { readonly height: number; readonly ascent: number } {
  const font = face(family, 'regular', false)
  return { height: (font.ascent - font.descent) / font.unitsPerEm, ascent: font.ascent / font.unitsPerEm }
}

/** Words shaped so far are kept up to this number a face; then all are let go. */
const SHAPES_KEPT = 20_000

/**
 * The font with its shaping remembered from one document to the next: a briefing uses a few hundred different words, and
 * shaping them is most of a run. pdfkit scales the positions in place, so that each caller gets its own.
 */
function rememberShapes(font: Font): Font {
  const shapes = new Map<string, GlyphRun>()
  const layout = (text: string, features?: readonly string[]): GlyphRun => {
    const key = features === undefined ? text : `${features.join()}\u0000${text}`
    let shape = shapes.get(key)
    if (shape === undefined) {
      const { glyphs, positions, advanceWidth } = font.layout(text, features)
      shape = { glyphs, positions, advanceWidth }
      if (shapes.size >= SHAPES_KEPT) shapes.clear()
      shapes.set(key, shape)
    }
    return { ...shape, positions: shape.positions.map((position) => ({ ...position })) }
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}
