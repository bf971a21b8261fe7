import { expect, it } from 'vitest'
import { TEMPLATES } from '#domain/draft.ts'
import { emptyDraft } from '#domain/empty-draft.ts'
import { draftSchema } from '#contract/draft-schema.ts'
import { readTemplates } from '#exports/templates.ts'

it('reads one template for each kind of briefing, in their order', () => {
  expect(readTemplates().map(({ id }) => id)).toEqual(TEMPLATES)
})

it.each(readTemplates())('begins $id with a body that can be stored', (template) => {
  const draft = emptyDraft('5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11', '', template)
  expect(draftSchema.parse(draft)).toEqual(draft)
  expect(draft.template).toBe(template.id)
})
