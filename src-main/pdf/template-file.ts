import { z } from 'zod'
import { bodySchema } from '#contract/draft-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import { CITATION_STYLES, TEMPLATES } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { RECORD_TABS } from '#domain/template.ts'
import type { Template } from '#domain/template.ts'
import { pageStyleSchema } from './page-style.ts'
import type { PageStyle } from './page-style.ts'

/** A file of `assets/templates/`: a kind of briefing, and what its page has otherwise than `common.json`. */
const templateSchema = z.strictObject({
  id: z.enum(TEMPLATES),
  name: z.string().min(1),
  description: z.string().min(1),
  /** What a briefing of this kind is meant to keep to. */
  budget: z.strictObject({ words: z.int().min(1), pages: z.int().min(1) }),
  defaults: z.strictObject({ citationStyle: z.enum(CITATION_STYLES), numberedHeadings: z.boolean() }),
  /** The list that Sources open on. */
  sources: z.enum(RECORD_TABS),
  start: bodySchema,
  style: z.looseObject({}),
})

export interface TemplateFile {
  readonly template: Template
  readonly style: PageStyle
}

/** A template with its whole page style. `template-invalid` says what of `path` cannot be used. */
export function parseTemplate(file: unknown, common: unknown, path: string): Result<TemplateFile> {
  const read = templateSchema.safeParse(file)
  if (!read.success) return err(refusal(path, read.error.issues))
  const { style: own, ...template } = read.data
  const style = pageStyleSchema.safeParse(laidOver(common, own))
  return style.success
    ? ok({ template, style: style.data })
    : err(refusal(path, style.error.issues, ['style']))
}

const refusal = (
  path: string,
  issues: readonly z.core.$ZodIssue[],
  under: readonly string[] = [],
): AppError => ({
  code: 'template-invalid',
  path,
  problems: issues.map((issue) => ({
    file: path,
    at: [...under, ...issue.path.map(String)].join('.'),
    problem: issue.message,
  })),
})

type Tree = { readonly [key: string]: unknown }

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What all templates have in common, with what one of them has of its own laid over it. */
function laidOver(under: unknown, over: unknown): unknown {
  if (!isTree(under) || !isTree(over)) return over
  const own = Object.entries(over).map(([key, value]) => [key, laidOver(under[key], value)])
  return { ...under, ...Object.fromEntries(own) }
}
