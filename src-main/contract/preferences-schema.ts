import { z } from 'zod'
import type { ExportExtras } from '#domain/export-extras.ts'
import type { ExportChoices, Preferences } from '#domain/preferences.ts'

export const exportChoicesSchema: z.ZodType<ExportChoices> = z.looseObject({
  handling: z.boolean(),
  bibtex: z.boolean(),
  reveal: z.boolean(),
})

export const exportExtrasSchema: z.ZodType<ExportExtras> = z.strictObject({
  editable: z.boolean(),
  evidence: z.enum(['none', 'appendix', 'attached']),
})

export const preferencesSchema: z.ZodType<Preferences> = z.looseObject({
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'normal', 'high']),
  zoom: z.number().min(0.8).max(2),
  spelling: z.boolean(),
  export: exportChoicesSchema,
})
