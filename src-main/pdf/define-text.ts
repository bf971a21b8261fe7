import type { Run } from '#domain/document.ts'
import { lineMetrics } from './engine/fonts.ts'
import { textWidth } from './engine/text-width.ts'
import type { PageStyle, TextStyle } from './page-style.ts'
import type { PdfInline, TextLook } from './engine/pdf-node.ts'

export type TextName = keyof PageStyle['text']

/** Features of the typeface. */
export const FIGURES: Readonly<Record<NonNullable<TextStyle['figures']>, readonly string[]>> = {
  text: ['onum', 'pnum'],
  table: ['lnum', 'tnum'],
}

const RAISED_FIGURES = ['sups']
const SMALL_CAPITALS = ['smcp']

const looks = new WeakMap<PageStyle, Map<TextName, TextLook>>()

/** A text style of the template as pdfmake has it; its leading is set whatever the typeface's own line height is. */
export function look(style: PageStyle, name: TextName): TextLook {
  let known = looks.get(style)
  if (known === undefined) looks.set(style, (known = new Map()))
  let found = known.get(name)
  if (found === undefined) known.set(name, (found = newLook(style, name)))
  return found
}

function newLook(style: PageStyle, name: TextName): TextLook {
  const text = style.text[name]
  return {
    font: text.family,
    fontSize: text.size,
    lineHeight: text.leading / (text.size * lineMetrics(text.family).height),
    bold: text.semibold === true,
    italics: text.italic === true,
    color: style.colours[text.colour],
    ...(text.tracking === undefined ? {} : { characterSpacing: text.tracking * text.size }),
    ...(text.figures === undefined ? {} : { fontFeatures: FIGURES[text.figures] }),
  }
}

/** From the top of a line to its baseline, in points: what two styles side by side are aligned by. */
export function baseline(style: PageStyle, name: TextName): number {
  const text = style.text[name]
  return text.size * lineMetrics(text.family).ascent
}

/** Words in one style. */
export const words = (style: PageStyle, name: TextName, text: string): readonly PdfInline[] =>
  breakable({ ...look(style, name), text: printable(text) })

/** Runs in a style of the template, each with its own marks and links. */
export function inlines(style: PageStyle, name: TextName, runs: readonly Run[]): readonly PdfInline[] {
  const base = look(style, name)
  return runs.flatMap((run): readonly PdfInline[] => {
    switch (run.kind) {
      case 'line-break':
        return [{ ...base, text: '\n' }]
      case 'note-call':
        return [
          {
            ...base,
            text: String(run.number),
            italics: false,
            fontFeatures: RAISED_FIGURES,
            footnote: run.number,
            linkToDestination: noteName(run.number),
            destination: callName(run.number),
          },
        ]
      case 'text':
        return breakable({
          ...base,
          text: printable(run.text),
          ...marks(run, base),
          ...linkOf(run),
          ...destinationOf(run),
        })
    }
  })
}

/**
 * A mark, and then as much space as brings the text to `width` points from the mark's left: for what hangs in the margin
 * of its paragraph. Columns would do, but pdfmake loses their width where one breaks over a page.
 */
export function hangingMark(
  style: PageStyle,
  name: TextName,
  mark: PdfInline,
  width: number,
): readonly PdfInline[] {
  const { family, size, semibold } = style.text[name]
  const weight = semibold === true ? 'semibold' : 'regular'
  const points = (text: string) => textWidth(text, family, weight) * size
  const space = width - points(mark.text) - points(PAD)
  const { label } = mark
  const pad = { ...look(style, name), text: PAD, characterSpacing: Math.max(0, space) }
  return [mark, label === undefined ? pad : { ...pad, label }]
}

/** Two spaces that hold: the tracking between them is the width to fill. */
const PAD = '\u00a0\u00a0'

type TextRun = Extract<Run, { kind: 'text' }>

/** Italic within italic is upright. */
function marks(run: TextRun, base: TextLook): Partial<TextLook> {
  return {
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italics: base.italics !== true } : {}),
    ...(run.smallCaps === true ? { fontFeatures: SMALL_CAPITALS } : {}),
    ...(run.position === 'super' ? { sup: true } : {}),
    ...(run.position === 'sub' ? { sub: true } : {}),
  }
}

const destinationOf = ({ firstCitationOf }: TextRun): Pick<PdfInline, 'destination'> =>
  firstCitationOf === undefined ? {} : { destination: citationName(firstCitationOf) }

function linkOf({ link }: TextRun): Pick<PdfInline, 'link' | 'linkToDestination'> {
  if (link === undefined) return {}
  if (link.kind === 'source') return { linkToDestination: sourceName(link.sourceId) }
  if (link.kind === 'citation') return { linkToDestination: citationName(link.sourceId) }
  if (link.kind === 'block') return { linkToDestination: blockName(link.id) }
  return /^(?:https?|mailto):/i.test(link.url) ? { link: link.url } : {}
}

/** The names under which links find their ends. */
export const blockName = (id: string): string => `block-${id}`
export const sourceName = (sourceId: string): string => `source-${sourceId}`
export const citationName = (sourceId: string): string => `citation-${sourceId}`
export const noteName = (number: number): string => `note-${number}`
export const callName = (number: number): string => `call-${number}`

/** Control characters have no shape; a line ends only where a run says so. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')

/** A stretch of this many letters without a place to break it, as no word of any language has. */
const LONGEST_WORD = 60
const UNBROKEN = /([^\s/?\u2010-\u2015-]{60,})/u

/**
 * A stretch that no line holds may break at any letter; pdfmake would measure it over and over to find the place. Its
 * letters are parted by UTF-16 unit there, so that one with characters beyond the basic plane is left as it is.
 */
function breakable(inline: PdfInline): readonly PdfInline[] {
  if (!hasLongStretch(inline.text) || !UNBROKEN.test(inline.text)) return [inline]
  return inline.text
    .split(UNBROKEN)
    .filter((text) => text !== '')
    .map((text) => ({
      ...inline,
      text,
      ...(UNBROKEN.test(text) && !/[\ud800-\udfff]/.test(text) ? { wordBreak: 'break-all' as const } : {}),
    }))
}

/** Is a part of it without a space so long? Few texts have one, and the others are told from them quickly. */
function hasLongStretch(text: string): boolean {
  let from = 0
  while (text.length - from >= LONGEST_WORD) {
    const to = text.indexOf(' ', from)
    if (to === -1 || to - from >= LONGEST_WORD) return true
    from = to + 1
  }
  return false
}
