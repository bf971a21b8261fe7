import type { MeasureText, Point, Shape } from './drawing.ts'

/** Points: the type size of a drawing, its line, and the least space between two texts. */
export const TYPE_SIZE = 8
export const LINE_HEIGHT = 10
export const GAP = 3

type TextShape = Extract<Shape, { kind: 'text' }>

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room that a text takes: from its highest letter to its lowest. */
export function textBox({ text, at, anchor, size, weight }: TextShape, measure: MeasureText): Box {
  const width = measure(text, size, weight)
  const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2
  return { left, right: left + width, top: at.y - size * 0.8, bottom: at.y + size * 0.2 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Takes texts while they stand within the frame and touch no other. */
export class LabelSpace {
  readonly texts: TextShape[] = []
  readonly #boxes: Box[] = []
  readonly #width: number
  readonly #measure: MeasureText

  constructor(width: number, measure: MeasureText) {
    this.#width = width
    this.#measure = measure
  }

  /** False where there is no room, and the text is left out. */
  add(
    text: string,
    at: Point,
    anchor: TextShape['anchor'],
    tone: TextShape['tone'] = 'quiet',
    weight: TextShape['weight'] = 'regular',
  ): boolean {
    const shape: TextShape = { kind: 'text', text, at, anchor, size: TYPE_SIZE, weight, tone }
    const box = textBox(shape, this.#measure)
    if (text === '' || box.left < 0 || box.right > this.#width || box.top < 0) return false
    const roomy = { ...box, left: box.left - GAP / 2, right: box.right + GAP / 2 }
    if (this.#boxes.some((other) => overlap(roomy, other))) return false
    this.#boxes.push(roomy)
    this.texts.push(shape)
    return true
  }

  get boxes(): readonly Box[] {
    return this.#boxes
  }
}

/** A text in lines that are no wider than `width`; a word that is wider is cut short with an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  measure: MeasureText,
  weight: 'regular' | 'strong' = 'regular',
): readonly string[] {
  const fits = (line: string) => measure(line, TYPE_SIZE, weight) <= width
  const lines: string[] = []
  for (const word of text.split(/[ \n\t\r]+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(fits(word) ? word : cutShort(word, fits))
  }
  return lines.filter((line) => line !== '')
}

/** As much of a text as fits before an ellipsis; nothing where not even that does. */
export function cutShort(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text
  const letters = [...text]
  let [kept, over] = [0, letters.length]
  while (over - kept > 1) {
    const middle = (kept + over) >> 1
    if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) kept = middle
    else over = middle
  }
  const cut = `${letters.slice(0, kept).join('').trimEnd()}…`
  return fits(cut) ? cut : ''
}
