import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Body } from '#domain/draft.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { arbitraryBody } from '#tests/drafts/arbitrary-draft.ts'
import { anArbitraryBody } from './an-arbitrary-body.ts'

/** The types of a value's nodes and marks, however deep. */
function typesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : []
  return [...own, ...Object.values(value).flatMap(typesIn)]
}

it.each<[string, fc.Arbitrary<Body>]>([
  ['edited, undone and opened again', anArbitraryBody],
  ['numbered', arbitraryBody()],
])('every type of node and mark of the editor is among the texts that are %s', (_, bodies) => {
  const made = new Set(fc.sample(bodies, { numRuns: 200, seed: 1 }).flatMap(typesIn))
  const { nodes, marks } = draftSchema
  expect([...made].sort()).toEqual([...Object.keys(nodes), ...Object.keys(marks)].sort())
})
