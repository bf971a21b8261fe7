import { expect, it } from 'vitest'
import { leadInExample } from '#renderer/components/editor/evidence/lead-in-example.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'

it('names the speaker as a sentence does in its middle', () => {
  const of = (name: string) => leadInExample(aQuotation({ speaker: { name } }))
  expect(of('Zaur Shiriyev')).toBe('As Zaur Shiriyev put it:')
  expect(of('The foreign ministry of Azerbaijan')).toBe('As the foreign ministry of Azerbaijan put it:')
  expect(of('Theodor Fontane')).toBe('As Theodor Fontane put it:')
})
