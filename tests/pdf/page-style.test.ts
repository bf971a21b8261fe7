import { expect, it } from 'vitest'
import { TEMPLATES } from '#domain/draft.ts'
import { pageStyle, pageStyleSchema } from '#pdf/page-style.ts'

it.each(TEMPLATES)('has a page style for %s whose columns fit the page', (template) => {
  const { page } = pageStyle(template)
  expect(page.left + page.rail + page.gutter + 200).toBeLessThan(page.width - page.right)
})

it('gives each template a front of its own', () => {
  const fronts = TEMPLATES.map((template) => pageStyle(template).design.front)
  expect(new Set(fronts).size).toBe(TEMPLATES.length)
})

it('refuses a colour that is none, a measure below zero and a field that it does not know', () => {
  const style = pageStyle('two-page-brief')
  const refused = [
    { ...style, colours: { ...style.colours, ink: 'black' } },
    { ...style, page: { ...style.page, top: -1 } },
    { ...style, pages: 2 },
  ]
  for (const wrong of refused) expect(pageStyleSchema.safeParse(wrong).success).toBe(false)
})
