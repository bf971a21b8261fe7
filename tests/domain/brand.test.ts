import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_BRAND, brandLook, LEAST_CONTRAST, paleColours } from '#domain/brand.ts'
import { contrast, mixed } from '#domain/contrast.ts'
import { dressDocument } from '#domain/dress-document.ts'
import { aBrand } from '#tests/builders/a-brand.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aDocument } from '#tests/pdf/a-document.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('is 21 between black and white, and 1 of a colour with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    fc.assert(fc.property(colour, (one) => contrast(one, one) === 1))
  })

  it('never grows as a colour is mixed with its ground', () => {
    fc.assert(
      fc.property(colour, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        expect(contrast(mixed(one, '#ffffff', share), '#ffffff')).toBeLessThanOrEqual(
          contrast(one, '#ffffff') + 0.08,
        )
      }),
    )
  })
})

describe('paleColours', () => {
  it('names each colour in which text could not be read', () => {
    expect(paleColours(aBrand({ accent: '#ffcc00', ink: '#999999' })).map((pale) => pale.colour)).toEqual([
      'accent',
      'ink',
    ])
    expect(paleColours(aBrand({ ink: '#14191b' }))).toEqual([])
  })

  it('lets no accent pass that is under the least contrast on paper', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        if (paleColours(aBrand({ accent })).length > 0) return
        expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      }),
    )
  })
})

describe('dressDocument', () => {
  it('leaves a document as it is without a brand', () => {
    const document = aDocument()
    expect(JSON.stringify(dressDocument(document, aDraft(), NO_BRAND))).toBe(JSON.stringify(document))
    expect(brandLook(NO_BRAND)).toBeNull()
  })

  it('names the institution where the briefing names none, and closes with what all briefings say', () => {
    const brand = aBrand()
    const draft = aDraft()
    expect(dressDocument(aDocument(), draft, { ...brand, institution: 'Other' }).institution).toBe(
      'Institute for River Studies',
    )
    expect(dressDocument(aDocument({ institution: ' ' }), draft, brand)).toEqual(
      aDocument({
        institution: 'Institute for River Studies',
        closing: [
          { kind: 'disclaimer', title: 'Disclaimer', paragraphs: ['The views are those of the authors.'] },
          {
            kind: 'publication',
            title: 'Publication details',
            paragraphs: ['Published at the river.', 'Write to us.', 'All rights reserved.'],
          },
        ],
        brand: { accent: '#7a1f2b', ink: null, headings: null, text: null, logo: null },
      }),
    )
  })
})
