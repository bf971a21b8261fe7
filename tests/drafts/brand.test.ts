import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorSentence } from '#contract/error-sentence.ts'
import { NO_BRAND } from '#domain/brand.ts'
import { BlobStore, hashOf } from '#drafts/blob-store.ts'
import { decodeBrandFile, encodeBrandFile } from '#drafts/brand-file.ts'
import { BrandStore } from '#drafts/brand-store.ts'
import { importBrand } from '#drafts/import-brand.ts'
import { aBrand } from '#tests/builders/a-brand.ts'
import { aPng } from './an-image.ts'
import { temporaryFolder } from './temporary-folder.ts'

const png = aPng(40, 20)
const logo = { blob: hashOf(png), mediaType: 'image/png' as const, width: 40, height: 20 }

describe('BrandStore', () => {
  it('keeps a brand from one start to the next, and has none before', async () => {
    const folder = await temporaryFolder()
    expect(await new BrandStore(folder).read()).toEqual({ ok: true, value: NO_BRAND })
    expect(await new BrandStore(folder).save(aBrand({ logo }))).toEqual({ ok: true, value: null })
    expect(await new BrandStore(folder).mend()).toEqual({ brand: aBrand({ logo }), problems: [] })
  })

  it('takes the backup of a damaged file, or no brand, and says so', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'brand.json'), '{"version":1,"brand":{"accent":"red"}}')
    const { brand, problems } = await new BrandStore(folder).mend()
    expect([brand, problems.map(({ code }) => code)]).toEqual([NO_BRAND, ['file-recovered']])
    expect(await new BrandStore(folder).mend()).toEqual({ brand: NO_BRAND, problems: [] })
  })
})

describe('a brand file', () => {
  it('brings the brand and the bytes of its logo to another folder', async () => {
    const images = new BlobStore(await temporaryFolder())
    const file = encodeBrandFile(aBrand({ logo }), png)
    expect(await importBrand(file, 'x.brand.json', images)).toEqual({ ok: true, value: aBrand({ logo }) })
    expect(await images.read(logo.blob)).toEqual({ ok: true, value: png })
  })

  it.each([
    ['a colour that is none', { accent: 'teal' }, 'brand.accent: a colour is written #rrggbb'],
    [
      'a colour in which text cannot be read',
      { accent: '#ffcc00' },
      'brand.accent: This colour is too pale: labels on a tinted ground would have a contrast of 1.4 to 1 and need 4.5 to 1. Choose a darker one',
    ],
    ['a field that no brand has', { slogan: 'We know' }, 'at brand: Unrecognized key'],
  ])('is refused with %s, and says where', (_, over, said) => {
    const file = JSON.parse(Buffer.from(encodeBrandFile(aBrand(), null)).toString()) as { brand: object }
    const wrong = { ...file, brand: { ...file.brand, ...over } }
    const decoded = decodeBrandFile(Buffer.from(JSON.stringify(wrong)), 'x.json')
    expect(decoded.ok).toBe(false)
    if (!decoded.ok) expect(errorSentence(decoded.error)).toContain(said)
  })

  it.each(['', '[]', '{"format":"briefwright-briefing"}', '{"format":"briefwright-brand","version":2}'])(
    'is refused where it is none: %s',
    (text) => {
      expect(decodeBrandFile(Buffer.from(text), 'x.json')).toMatchObject({
        ok: false,
        error: { code: 'brand-invalid', path: 'x.json' },
      })
    },
  )

  it('is refused with a logo that is no picture', async () => {
    const file = encodeBrandFile(aBrand({ logo }), await readFile(import.meta.filename))
    expect(decodeBrandFile(file, 'x.json')).toEqual({
      ok: false,
      error: { code: 'image-refused', reason: 'no-image' },
    })
  })
})
