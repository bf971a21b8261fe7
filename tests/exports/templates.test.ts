import { expect, it } from 'vitest'
import { TEMPLATES } from '#domain/draft.ts'
import { emptyDraft } from '#domain/empty-draft.ts'
import { paperOf } from '#domain/paper.ts'
import { draftSchema } from '#contract/draft-schema.ts'
import { readTemplates } from '#exports/templates.ts'

const read = readTemplates()
const templates = read.ok ? read.value : []

it('reads one template for each kind of briefing, in their order', () => {
  expect(templates.map(({ id }) => id)).toEqual(TEMPLATES)
})

it('gives each its budget', () => {
  expect(templates.map(({ id, budget }) => [id, budget.words, budget.pages])).toEqual([
    ['two-page-brief', 700, 2],
    ['four-page-brief', 2200, 4],
    ['one-page-memo', 400, 1],
    ['research-paper', 8000, 20],
    ['chronology', 1200, 4],
    ['data-sheet', 600, 2],
  ])
})

it('opens Sources on what each is made of', () => {
  expect(Object.fromEntries(templates.map(({ id, sources }) => [id, sources]))).toEqual({
    'two-page-brief': 'quotations',
    'four-page-brief': 'quotations',
    'one-page-memo': 'quotations',
    'research-paper': 'quotations',
    chronology: 'timeline',
    'data-sheet': 'tables',
  })
})

it.each(templates)('begins $id with a body that can be stored', (template) => {
  const draft = emptyDraft('5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11', '', template)
  expect(draftSchema.parse(draft)).toEqual(draft)
  expect(draft.template).toBe(template.id)
})

it('prints on the paper of the language, or on that which is chosen', () => {
  expect([
    paperOf({ language: 'en-US' }),
    paperOf({ language: 'en-GB' }),
    paperOf({ language: 'az-AZ' }),
    paperOf({ language: 'en-US', paper: 'a4' }),
    paperOf({ language: 'ru-RU', paper: 'letter' }),
  ]).toEqual(['letter', 'a4', 'a4', 'a4', 'letter'])
})
