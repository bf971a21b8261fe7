import { expect, it } from 'vitest'
import { balancedWidth } from '#pdf/balance.ts'
import { pageStyle } from '#pdf/templates.ts'

const style = pageStyle('two-page-brief')

it('gives a title of two lines a measure in which they are about as long as one another', () => {
  const width = balancedWidth('What falling tolls mean for the policy of the keepers', 'title', 495, style)
  expect(width).toBeGreaterThan(300)
  expect(width).toBeLessThan(420)
})

it('leaves a title of one line, and one with a word that no line holds, their whole measure', () => {
  expect(balancedWidth('Tolls', 'title', 495, style)).toBe(495)
  expect(balancedWidth(`Tolls ${'x'.repeat(200)}`, 'title', 495, style)).toBe(495)
})
