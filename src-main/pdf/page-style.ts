import { z } from 'zod'
import type { TypeArea } from '#domain/rendered-document.ts'

/** Measures are points, colours #rrggbb, tracking is in ems. */
const points = z.number().min(0)
const colour = z.string().regex(/^#[0-9a-f]{6}$/)

const COLOURS = [
  'ink',
  'soft',
  'quiet',
  'hairline',
  'line',
  'accent',
  'tint',
  'paper',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'faint',
] as const

const textStyle = z.strictObject({
  family: z.enum(['serif', 'sans']),
  size: points,
  leading: points,
  semibold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  colour: z.enum(COLOURS),
  tracking: z.number().optional(),
  /** Old-style for reading, lining and of one width for comparing; else what the typeface has. */
  figures: z.enum(['text', 'table']).optional(),
})

const TEXTS = [
  'institution',
  'series',
  'date',
  'title',
  'subtitle',
  'author',
  'memoHead',
  'memoLabel',
  'memoValue',
  'keyHead',
  'keyNumber',
  'keyPoint',
  'lead',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'marker',
  'quotation',
  'pull',
  'attribution',
  'boxBody',
  'boxQuotation',
  'label',
  'caption',
  'columnHead',
  'derivedHead',
  'cell',
  'derivedCell',
  'source',
  'missing',
  'contentsHead',
  'contents1',
  'contents2',
  'contents3',
  'contentsPage',
  'eventDate',
  'eventDateApproximate',
  'event',
  'eventCitation',
  'noteNumber',
  'note',
  'entry',
  'running',
  'handling',
  'folio',
] as const

const RULES = [
  'masthead',
  'keyPoints',
  'recommendations',
  'exhibit',
  'table',
  'row',
  'quotation',
  'pull',
  'box',
  'timeline',
] as const

export const pageStyleSchema = z.strictObject({
  design: z.strictObject({
    /** How the first page opens. */
    front: z.enum(['masthead', 'memo', 'title-block', 'fact-sheet']),
    /** A list of events along a line of time, or each over a rule. */
    events: z.enum(['line', 'ruled']),
    /** Does the text fill its lines, or end where its words do? */
    justified: z.literal(true).optional(),
  }),
  page: z.strictObject({
    width: points,
    height: points,
    left: points,
    right: points,
    top: points,
    /** Of the first page, which has a masthead and no running head. */
    firstTop: points,
    bottom: points,
    /** From the page's edge to the running head and foot. */
    head: points,
    foot: points,
    /** The margin column at the left of the text, and what parts the two; both 0 where there is none. */
    rail: points,
    gutter: points,
  }),
  colours: z.record(z.enum(COLOURS), colour),
  rules: z.record(z.enum(RULES), points),
  text: z.record(z.enum(TEXTS), textStyle),
})

export type PageStyle = z.infer<typeof pageStyleSchema>
export type TextStyle = z.infer<typeof textStyle>

/** Where the text begins, from the left margin. */
export const textIndent = ({ page }: PageStyle): number => page.rail + page.gutter

/** The distance of the lines of the text: the white between blocks is counted in it, and they stand on a grid of it. */
export const gridUnit = ({ text }: PageStyle): number => text.body.leading

/** Between the margins. */
export const fullWidth = ({ page }: PageStyle): number => page.width - page.left - page.right

/** A narrower margin column has no room for words of its own. */
const NARROWEST_RAIL = 90

/** Do headings and dates stand in the margin column? */
export const hasRail = ({ page }: PageStyle): boolean => page.rail >= NARROWEST_RAIL

/** Of the text. */
export const columnWidth = (style: PageStyle): number => fullWidth(style) - textIndent(style)

/** Of an upright page. */
export const typeArea = (style: PageStyle): TypeArea => ({
  left: style.page.left,
  right: style.page.width - style.page.right,
  text: style.page.left + textIndent(style),
  size: style.text.body.size,
})

/** The page on its side, all of it for one exhibit. */
export function turnedStyle(style: PageStyle): PageStyle {
  const { width, height } = style.page
  return { ...style, page: { ...style.page, width: height, height: width, rail: 0, gutter: 0 } }
}
