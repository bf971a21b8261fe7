import { z } from 'zod'
import { bodySchema } from '#contract/draft-schema.ts'
import { CITATION_STYLES, TEMPLATES } from '#domain/draft.ts'
import type { Template } from '#domain/template.ts'
import chronology from '../../assets/templates/chronology.json' with { type: 'json' }
import onePageMemo from '../../assets/templates/one-page-memo.json' with { type: 'json' }
import researchPaper from '../../assets/templates/research-paper.json' with { type: 'json' }
import twoPageBrief from '../../assets/templates/two-page-brief.json' with { type: 'json' }

/** A file of `assets/templates/` but for its page style, which `pdf/page-style.ts` reads. */
export const templateSchema = z.strictObject({
  id: z.enum(TEMPLATES),
  name: z.string().min(1),
  description: z.string().min(1),
  /** What a briefing of this kind is meant to keep to. */
  budget: z.strictObject({ words: z.int().min(1), pages: z.int().min(1) }),
  defaults: z.strictObject({ citationStyle: z.enum(CITATION_STYLES), numberedHeadings: z.boolean() }),
  start: bodySchema,
})

/** The kinds of briefing that there are, in the order in which they are offered. */
export const readTemplates = (): readonly Template[] => TEMPLATES_READ

const TEMPLATES_READ: readonly Template[] = [twoPageBrief, onePageMemo, researchPaper, chronology].map(
  ({ style: _, ...template }) => templateSchema.parse(template),
)
