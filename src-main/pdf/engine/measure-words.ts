import type { Inline } from 'pdfmake/js/Renderer.js'
import { areJoined, breakAnywhere, breakText } from './break-text.ts'
import type { TextPart } from './break-text.ts'
import type { PdfInline } from './pdf-node.ts'
import { typeface } from './typeface.ts'

/** What words take from the text that they stand in. */
export interface Setting {
  readonly alignment: Inline['alignment']
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

function addWords(words: Inline[], whole: PdfInline, parts: readonly TextPart[], setting: Setting): void {
  const { sup = false, sub = false, characterSpacing = 0, fontFeatures = null } = whole
  const font = typeface(whole.font, whole.bold, whole.italics)
  const fontSize = sup || sub ? whole.fontSize * OFF_THE_LINE : whole.fontSize
  const height = font.lineHeight(fontSize) * whole.lineHeight
  const measure = (text: string): number =>
    font.widthOfString(text, fontSize, fontFeatures) + characterSpacing * (text.length - 1)
  for (const { text, lineEnd = false } of parts) {
    const [before, after] = [spacesBefore(text), spacesAfter(text)]
    // All of one shape: there are tens of thousands.
    words.push({
      text,
      x: 0,
      width: measure(text),
      height,
      leadingCut: before === 0 ? 0 : measure(text.slice(0, before)),
      trailingCut: after === 0 ? 0 : measure(text.slice(-after)),
      lineEnd,
      noNewLine: false,
      hyphened: false,
      font,
      fontSize,
      fontFeatures,
      characterSpacing,
      sup,
      sub,
      alignment: setting.alignment,
      noWrap: setting.noWrap,
      color: whole.color,
      link: whole.link ?? null,
      linkToDestination: whole.linkToDestination ?? null,
      destination: whole.destination,
      label: whole.label,
      lang: whole.lang,
      footnote: whole.footnote,
    })
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

/** The width of a text in the look of a word, in points. */
export const widthOf = (text: string, { font, fontSize, fontFeatures, characterSpacing }: Inline): number =>
  font.widthOfString(text, fontSize, fontFeatures) + characterSpacing * (text.length - 1)
