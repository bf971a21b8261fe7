import { describe, expect, it } from 'vitest'
import type { Brand } from '#domain/brand.ts'
import { NO_BRAND } from '#domain/brand.ts'
import { NO_CLOSING, TEMPLATES } from '#domain/draft.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import { err, ok } from '#domain/result.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { hashOf } from '#drafts/blob-store.ts'
import { buildBriefing } from '#exports/build-briefing.ts'
import { brandStyle } from '#pdf/brand-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import { aBrand } from '#tests/builders/a-brand.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aPng } from '#tests/drafts/an-image.ts'
import { readBack } from '#tests/pdf/read-back.ts'

const png = aPng(120, 40)
const logo = { blob: hashOf(png), mediaType: 'image/png' as const, width: 120, height: 40 }
const draft = aDraft({ institution: '', blocks: [aParagraph('Before.')] })

async function print(brand: Brand, over: Partial<typeof draft> = {}): Promise<RenderedDocument> {
  const printed = await buildBriefing(
    { ...draft, ...over },
    {
      library: aLibrary(),
      today: '2026-11-22',
      brand,
      readImage: (blob) =>
        Promise.resolve(blob === logo.blob ? ok(png) : err({ code: 'file-missing', path: blob })),
      extras: NO_EXTRAS,
      path: 'x.pdf',
    },
  )
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  return printed.value
}

describe('a brand in print', () => {
  it.each(TEMPLATES)('names the institution at the head and closes %s, in this order', async (template) => {
    const { pdf } = await print(aBrand({ logo }), { template })
    const text = (await readBack(pdf)).pages.join(' ')
    const said = [
      'Institute for River Studies',
      'Before.',
      'Disclaimer',
      'The views are those of the authors.',
      'Publication details',
      'Published at the river.',
      'Write to us.',
      'All rights reserved.',
    ]
    expect(said.map((words) => text.indexOf(words)).every((at, i, all) => at > (all[i - 1] ?? -1))).toBe(true)
  })

  it('draws its logo, and reports one that is not there', async () => {
    const without = await print(aBrand())
    const drawn = await print(aBrand({ logo }))
    expect([drawn.missingImages, Buffer.from(drawn.pdf).toString('latin1').includes('/Width 120')]).toEqual([
      [],
      true,
    ])
    expect(Buffer.from(without.pdf).toString('latin1')).not.toContain('/Width 120')
    const lost = await print(aBrand({ logo: { ...logo, blob: '0'.repeat(64) } }))
    expect(lost.missingImages).toEqual(['the logo'])
  })

  it('gives the same bytes twice, and no brand those of before', async () => {
    const bytes = async (brand: Brand) => Buffer.from((await print(brand)).pdf)
    expect((await bytes(aBrand({ logo }))).equals(await bytes(aBrand({ logo })))).toBe(true)
    expect((await bytes(NO_BRAND)).equals(await bytes(aBrand()))).toBe(false)
  })
})

describe('what a briefing says at its end', () => {
  it('is printed after the references, in its order', async () => {
    const closing = { ...NO_CLOSING, about: 'She studies rivers.', acknowledgements: 'To the ferryman.' }
    const { pdf } = await print(NO_BRAND, { closing })
    const text = (await readBack(pdf)).pages.join(' ')
    expect(text).toMatch(
      /Before\..*About the author.*She studies rivers\..*Acknowledgements.*To the ferryman\./,
    )
    expect(text).not.toContain('Disclaimer')
  })
})

describe('brandStyle', () => {
  const style = pageStyle('two-page-brief')

  it('is that of the template where the brand leaves it open', () => {
    expect(brandStyle(style, undefined)).toBe(style)
    expect(brandStyle(style, NO_BRAND)).toEqual(style)
  })

  it('takes accent, text and faces from the brand, and shades from its colours', () => {
    const branded = brandStyle(style, aBrand({ ink: '#000000', headings: 'sans', text: 'sans' }))
    expect(branded.colours).toEqual({
      ...style.colours,
      ink: '#000000',
      soft: '#393939',
      quiet: '#4d4d4d',
      accent: '#7a1f2b',
      tint: '#f6f0f1',
      faint: '#d6babd',
      'series-1': '#7a1f2b',
      'series-3': '#a76b73',
    })
    expect([branded.text.title.family, branded.text.body.family, branded.text.body.size]).toEqual([
      'sans',
      'sans',
      style.text.body.size,
    ])
  })
})
