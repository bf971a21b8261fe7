import type { Inline, WordRun } from 'pdfmake/js/Renderer.js'
import { areJoined, breakAnywhere, breakText } from './break-text.ts'
import type { TextPart } from './break-text.ts'
import type { PdfInline } from './pdf-node.ts'
import { typeface } from './typeface.ts'

/** What words take from the text that they stand in. */
export interface Setting {
  readonly alignment: string
  /** Of its first line. */
  readonly leadingIndent: number
  readonly noWrap: boolean
}

/** Raised and lowered letters are so much smaller. */
const OFF_THE_LINE = 0.58

/** The texts of a paragraph as words that know their widths, each with the space after it. */
export function measureWords(texts: readonly PdfInline[], setting: Setting): Inline[] {
  const words: Inline[] = []
  for (const text of texts) {
    const parts = partsOf(text, setting)
    const last = words.at(-1)
    if (last !== undefined && parts[0] !== undefined && !last.lineEnd)
      last.noNewLine = areJoined(last.text, parts[0].text)
    addWords(words, text, parts, setting)
  }
  if (words[0] !== undefined) words[0].leadingCut -= setting.leadingIndent
  return words
}

function partsOf({ text, wordBreak }: PdfInline, { noWrap }: Setting): readonly TextPart[] {
  if (noWrap) return [{ text }]
  return wordBreak === undefined ? breakText(text) : breakAnywhere(text)
}

function addWords(words: Inline[], text: PdfInline, parts: readonly TextPart[], setting: Setting): void {
  const run = runOf(text, setting)
  for (const { text: word, lineEnd = false } of parts) {
    const [before, after] = [spacesBefore(word), spacesAfter(word)]
    words.push({
      text: word,
      run,
      x: 0,
      width: widthOf(word, run),
      leadingCut: before === 0 ? 0 : widthOf(word.slice(0, before), run),
      trailingCut: after === 0 ? 0 : widthOf(word.slice(-after), run),
      lineEnd,
      noNewLine: false,
      hyphened: false,
    })
  }
}

function runOf(text: PdfInline, { alignment, noWrap }: Setting): WordRun {
  const { sup = false, sub = false, color, destination, label, lang, footnote } = text
  const font = typeface(text.font, text.bold, text.italics)
  const fontSize = sup || sub ? text.fontSize * OFF_THE_LINE : text.fontSize
  return {
    font,
    fontSize,
    fontFeatures: text.fontFeatures ?? null,
    characterSpacing: text.characterSpacing ?? 0,
    sup,
    sub,
    color,
    height: font.lineHeight(fontSize) * text.lineHeight,
    alignment,
    noWrap,
    link: text.link ?? null,
    linkToDestination: text.linkToDestination ?? null,
    destination,
    label,
    lang,
    footnote,
  }
}

function spacesBefore(text: string): number {
  let count = 0
  while (isSpace(text.charCodeAt(count))) count++
  return count
}

function spacesAfter(text: string): number {
  let count = 0
  while (isSpace(text.charCodeAt(text.length - 1 - count))) count++
  return count
}

/** Not past either end of the text. */
const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))

/** The width of a text in the look of a run, in points. */
export const widthOf = (text: string, { font, fontSize, fontFeatures, characterSpacing }: WordRun): number =>
  font.widthOfString(text, fontSize, fontFeatures) + characterSpacing * (text.length - 1)
