import type { PageItem } from 'pdfmake/js/Renderer.js'
import type { BriefWriter } from './brief-writer.ts'

/** The rule above the notes of a page, from the left margin: short, or longer where one of the page before goes on. */
export interface NoteRule {
  readonly x: number
  readonly width: number
  readonly widthGoingOn: number
  readonly lineWidth: number
  readonly lineColor: string
}

/** From the rule to the first note, in points. */
const BELOW_RULE = 4

/** Puts the notes at the feet of their pages, when the text of all is laid out. */
export function placeNotes(writer: BriefWriter, rule: NoteRule): void {
  const { pages, pageMargins } = writer.context()
  const bottoms = new Map<number, number>()
  for (const { page, lines, x, goesOn, above } of writer.notes.placed) {
    const { items, pageSize } = pages[page]!
    const top = pageSize.height - pageMargins.bottom - writer.notes.heightOn(page)
    let y = (bottoms.get(page) ?? top) + above
    if (!bottoms.has(page)) items.push(ruleAt(pageMargins.left, y - BELOW_RULE, rule, goesOn))
    for (const line of lines) {
      line.x = pageMargins.left + x
      line.y = y
      items.push({ type: 'line', item: line })
      y += line.getHeight()
    }
    bottoms.set(page, y)
  }
}

function ruleAt(left: number, y: number, rule: NoteRule, goesOn: boolean): PageItem {
  const { x, width, widthGoingOn, lineWidth, lineColor } = rule
  const x1 = left + x
  const x2 = x1 + (goesOn ? widthGoingOn : width)
  return { type: 'vector', item: { type: 'line', x1, y1: y, x2, y2: y, lineWidth, lineColor } }
}
