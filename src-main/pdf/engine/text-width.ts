import { face, standIn } from './fonts.ts'
import type { Family, Weight } from './fonts.ts'
import { splitByFace, STAND_IN_SIZE } from './split-by-face.ts'

/** The width of an upright text, in ems. */
export function textWidth(
  text: string,
  family: Family,
  weight: Weight,
  features?: readonly string[],
): number {
  return splitByFace(text, family).reduce((sum, stretch) => {
    const { script } = stretch
    const font = script === null ? face(family, weight, false) : standIn(family, weight, script)
    const size = script === null ? 1 : STAND_IN_SIZE[script]
    return sum + (font.layout(stretch.text, features).advanceWidth / font.unitsPerEm) * size
  }, 0)
}
