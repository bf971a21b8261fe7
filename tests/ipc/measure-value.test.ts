import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METHODS } from '#contract/methods.ts'
import { limitsOf, measureValue, MESSAGE_BYTES } from '#ipc/measure-value.ts'

const limits = { bytes: 1000, depth: 5 }

describe('measureValue', () => {
  it.each([
    ['text, two bytes a character', 'x'.repeat(497), 'too-large'],
    ['bytes', new Uint8Array(993), 'too-large'],
    ['many small values', Array.from({ length: 126 }, () => 0), 'too-large'],
    ['keys', { ['k'.repeat(500)]: 1 }, 'too-large'],
    ['what a map holds', new Map([['k', 'x'.repeat(500)]]), 'too-large'],
    ['what a set holds', new Set(['x'.repeat(500)]), 'too-large'],
    ['arrays in arrays', [[[[[[[]]]]]]], 'too-deep'],
    ['just within', ['x'.repeat(470), [[[[]]]]], 'fits'],
  ])('counts %s', (_what, value, verdict) => expect(measureValue(value, limits)).toBe(verdict))

  it('lets a file of a briefing be larger than any other message', () => {
    const file = { name: 'Tolls.briefing.json', bytes: new Uint8Array(128 * 1024 * 1024) }
    expect(measureValue(file, limitsOf('drafts.openFile'))).toBe('fits')
    for (const method of METHODS) {
      if (method !== 'drafts.openFile') expect(limitsOf(method).bytes).toBe(MESSAGE_BYTES)
    }
  })

  it('lets a long draft pass with its undo log', () => {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'word '.repeat(120) }] }
    const body = { type: 'doc', content: Array.from({ length: 600 }, () => paragraph) }
    const steps = Array.from({ length: 4000 }, () => ({ stepType: 'replace', from: 1, to: 2, slice: {} }))
    const message = { draft: { body }, undo: { base: body, actions: [{ kind: 'edit', steps }] } }
    expect(measureValue(message, limitsOf('drafts.save'))).toBe('fits')
    expect(measureValue(message, { bytes: MESSAGE_BYTES / 10, depth: 200 })).toBe('fits')
  })

  it('finds a value that holds itself too deep', () => {
    const loop: unknown[] = []
    loop.push(loop)
    expect(measureValue(loop)).toBe('too-deep')
  })

  it('never takes more than it allows', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const verdict = measureValue(value, { bytes: 300, depth: 100 })
        return verdict !== 'fits' || JSON.stringify(value).length <= 6 * 300
      }),
    )
  })
})
