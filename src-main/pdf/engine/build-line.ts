import type { Inline } from 'pdfmake/js/Renderer.js'
import { widthOf } from './measure-words.ts'
import { TextLine } from './text-line.ts'

/** The words of a text, and which of them no line has yet. */
export interface WordsLeft {
  readonly words: Inline[]
  next: number
}

/** The next line of a text, in a width; null after the last. A word that no line holds is parted where the line ends. */
export function buildLine(left: WordsLeft, width: number): TextLine | null {
  const { words } = left
  if (left.next === words.length) return null
  const line = new TextLine(width)
  let goesOn = true
  while (left.next < words.length && (goesOn || hasRoom(line, left))) {
    const word = words[left.next]!
    const length = fittingLength(word, line.getAvailableWidth())
    const isWhole = length === word.text.length
    line.addInline(isWhole ? word : partOf(word, word.text.slice(0, length)))
    if (isWhole) left.next++
    else words[left.next] = partOf(word, word.text.slice(length))
    goesOn = isWhole && word.noNewLine
  }
  line.lastLineInParagraph = left.next === words.length
  return line
}

/** For the next word, and for those that none may end between it and. */
function hasRoom(line: TextLine, { words, next }: WordsLeft): boolean {
  if (line.newLineForced) return false
  let { width, trailingCut, noNewLine } = words[next]!
  for (let i = next + 1; noNewLine && i < words.length; i++) {
    const after = words[i]!
    width += after.width
    trailingCut += after.trailingCut
    noNewLine = after.noNewLine
  }
  return line.hasRoomFor(width, trailingCut)
}

/** So many letters of a word have room, one at least. */
function fittingLength(word: Inline, room: number): number {
  const { text, width, run } = word
  if (run.noWrap || text.length <= 1 || width <= room) return text.length
  let [least, most] = [1, text.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (widthOf(text.slice(0, middle), run) <= room) least = middle
    else most = middle - 1
  }
  return least
}

const partOf = (word: Inline, text: string): Inline => ({ ...word, text, width: widthOf(text, word.run) })
