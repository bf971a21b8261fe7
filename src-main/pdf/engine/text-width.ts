import type { Family, Weight } from './fonts.ts'
import { splitByFace, STAND_IN_SIZE } from './split-by-face.ts'
import { typeface } from './typeface.ts'

/** The width of an upright text, in ems. */
export function textWidth(
  text: string,
  family: Family,
  weight: Weight,
  features?: readonly string[],
): number {
  return splitByFace(text, family).reduce((sum, stretch) => {
    const { script } = stretch
    const font = typeface(script === null ? family : `${family} ${script}`, weight === 'semibold', false)
    return sum + font.widthOfString(stretch.text, script === null ? 1 : STAND_IN_SIZE[script], features)
  }, 0)
}
