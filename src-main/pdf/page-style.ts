import { z } from 'zod'
import type { TemplateId } from '#domain/draft.ts'
import twoPageBrief from '../../assets/templates/two-page-brief.json' with { type: 'json' }

/** Measures are points, colours #rrggbb, tracking is in ems. */
const points = z.number().min(0)
const colour = z.string().regex(/^#[0-9a-f]{6}$/)

const COLOURS = ['ink', 'soft', 'quiet', 'hairline', 'line', 'accent', 'tint', 'paper'] as const

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
  'attribution',
  'label',
  'caption',
  'columnHead',
  'cell',
  'source',
  'eventDate',
  'eventDateApproximate',
  'event',
  'eventCitation',
  'noteNumber',
  'note',
  'entry',
  'running',
  'folio',
] as const

const RULES = ['masthead', 'keyPoints', 'exhibit', 'table', 'row', 'quotation', 'timeline'] as const

export const pageStyleSchema = z.strictObject({
  id: z.string(),
  /** What a briefing of this kind is meant to keep to. */
  budget: z.strictObject({ words: z.int().min(1), pages: z.int().min(1) }),
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
    /** The margin column at the left of the text, and what parts the two. */
    rail: points,
    gutter: points,
  }),
  colours: z.record(z.enum(COLOURS), colour),
  rules: z.record(z.enum(RULES), points),
  text: z.record(z.enum(TEXTS), textStyle),
})

export type PageStyle = z.infer<typeof pageStyleSchema>
export type TextStyle = z.infer<typeof textStyle>

const styles: Readonly<Record<TemplateId, PageStyle>> = {
  'two-page-brief': pageStyleSchema.parse(twoPageBrief),
}

export const pageStyle = (template: TemplateId): PageStyle => styles[template]

/** Where the text begins, from the left margin. */
export const textIndent = ({ page }: PageStyle): number => page.rail + page.gutter

/** Between the margins. */
export const fullWidth = ({ page }: PageStyle): number => page.width - page.left - page.right
