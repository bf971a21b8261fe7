import { TEMPLATES } from '#domain/draft.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { Template } from '#domain/template.ts'
import { readTemplate } from '#pdf/templates.ts'

/** The kinds of briefing that there are, in the order in which they are offered. Error: `template-invalid`. */
export function readTemplates(): Result<readonly Template[]> {
  const templates: Template[] = []
  for (const id of TEMPLATES) {
    const file = readTemplate(id)
    if (!file.ok) return file
    templates.push(file.value.template)
  }
  return ok(templates)
}
