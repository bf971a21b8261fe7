import type { PageItem } from 'pdfmake/js/Renderer.js'
import type { BriefWriter } from './brief-writer.ts'
import type { PlacedNote } from './page-notes.ts'

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

/** Where a note was put last, and what that came to. */
const placedLast = new WeakMap<PlacedNote, { readonly y: number; readonly items: readonly PageItem[] }>()

/** Puts the notes at the feet of their pages, when the text of all is laid out. */
export function placeNotes(writer: BriefWriter, rule: NoteRule): void {
  const { pages, pageMargins } = writer.context()
  const bottoms = new Map<number, number>()
  for (const note of writer.notes.placed) {
    const { items, pageSize } = pages[note.page]!
    const isFirst = !bottoms.has(note.page)
    const top = pageSize.height - pageMargins.bottom - writer.notes.heightOn(note.page)
    const y = bottoms.get(note.page) ?? top
    const last = placedLast.get(note)
    const placed =
      last?.y === y ? last : { y, items: itemsOf(note, pageMargins.left, y, isFirst ? rule : null) }
    placedLast.set(note, placed)
    items.push(...placed.items)
    bottoms.set(note.page, y + note.height)
  }
}

function itemsOf(note: PlacedNote, left: number, top: number, rule: NoteRule | null): readonly PageItem[] {
  let y = top + note.above
  const above = rule === null ? [] : [ruleAt(left, y - BELOW_RULE, rule, note.goesOn)]
  const lines = note.lines.map((set): PageItem => {
    const line = set.clone()
    line.x = left + note.x
    line.y = y
    y += line.getHeight()
    return { type: 'line', item: line }
  })
  return [...above, ...lines]
}

function ruleAt(left: number, y: number, rule: NoteRule, goesOn: boolean): PageItem {
  const { x, width, widthGoingOn, lineWidth, lineColor } = rule
  const x1 = left + x
  const x2 = x1 + (goesOn ? widthGoingOn : width)
  return { type: 'vector', item: { type: 'line', x1, y1: y, x2, y2: y, lineWidth, lineColor } }
}
