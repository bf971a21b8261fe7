import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_IMAGE_BYTES, measureImage } from '#drafts/measure-image.ts'
import { aChunk, aJpeg, aPng } from './an-image.ts'

const faultOf = (bytes: Uint8Array) => {
  const measured = measureImage(bytes)
  return measured.ok ? 'taken' : measured.error
}

describe('measuring a picture', () => {
  it('reads the size of a PNG and of a JPEG from their bytes', () => {
    expect(measureImage(aPng(2, 3))).toEqual({
      ok: true,
      value: { mediaType: 'image/png', width: 2, height: 3, length: aPng(2, 3).length },
    })
    for (const frame of [0xc0, 0xc1, 0xc2]) {
      expect(measureImage(aJpeg(700, 300, { frame }))).toMatchObject({
        ok: true,
        value: { mediaType: 'image/jpeg', width: 700, height: 300 },
      })
    }
  })

  it('reads a screenshot as a browser made it', async () => {
    const bytes = await readFile(new URL('../../assets/pictures/workspace.png', import.meta.url))
    const measured = measureImage(bytes)
    expect(measured).toMatchObject({ ok: true, value: { mediaType: 'image/png', length: bytes.length } })
    expect(measured.ok && [measured.value.width, measured.value.height]).toEqual([
      bytes.readUInt32BE(16),
      bytes.readUInt32BE(20),
    ])
  })

  it('gives the size of a photograph as it is shown', () => {
    expect(measureImage(aJpeg(700, 300, { orientation: 1 }))).toMatchObject({
      value: { width: 700, height: 300 },
    })
    expect(measureImage(aJpeg(700, 300, { orientation: 6 }))).toMatchObject({
      value: { width: 300, height: 700 },
    })
  })

  it('tells where the picture ends, whatever follows', () => {
    const archive = Buffer.from('PK\u0003\u0004 an archive')
    for (const image of [aPng(), aJpeg()]) {
      expect(measureImage(Buffer.concat([image, archive]))).toMatchObject({
        ok: true,
        value: { length: image.length },
      })
    }
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0')],
    ['a WebP', Buffer.from('RIFF\x24\0\0\0WEBPVP8 ')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['HTML', Buffer.from('<script>alert(1)</script>')],
  ])('takes no %s, whatever it is called', (_, bytes) => expect(faultOf(bytes)).toBe('no-image'))

  it.each([
    ['a PNG without pixels', Buffer.concat([aPng().subarray(0, 33), aChunk('IEND', Buffer.alloc(0))])],
    ['a PNG without a header', Buffer.concat([aPng().subarray(0, 8), aPng().subarray(33)])],
    ['a PNG with two headers', aPng(2, 3, { extra: [aPng().subarray(8, 33)] })],
    ['a PNG of no width', aPng(0, 3)],
    ['a JPEG of no height', aJpeg(4, 0)],
    ['a JPEG without a scan', Buffer.from([...aJpeg().subarray(0, 15), 0xff, 0xd9])],
    ['a JPEG with a segment that runs over', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0])],
  ])('calls %s damaged', (_, bytes) => expect(faultOf(bytes)).toBe('damaged'))

  it('calls each beginning of a picture damaged', () => {
    for (const image of [aPng(), aJpeg(), aJpeg(4, 3, { orientation: 6 })]) {
      for (let length = 8; length < image.length; length++) {
        expect(faultOf(image.subarray(0, length)), `${length}`).toBe('damaged')
      }
    }
  })

  it('refuses a JPEG that no page can print, what has too many pixels, and what is too large', () => {
    expect(faultOf(aJpeg(4, 3, { frame: 0xc3 }))).toBe('unusual')
    expect(faultOf(aJpeg(4, 3, { precision: 12 }))).toBe('unusual')
    expect(faultOf(aPng(10_001, 10_000))).toBe('too-many-pixels')
    expect(faultOf(aPng(10_000, 10_000))).toBe('taken')
    expect(faultOf(aJpeg(65_535, 65_535))).toBe('too-many-pixels')
    expect(faultOf(Buffer.concat([aPng(), Buffer.alloc(MAX_IMAGE_BYTES)]))).toBe('too-many-bytes')
  })

  it('notices any byte of a PNG that differs', () => {
    const image = aPng()
    fc.assert(
      fc.property(fc.nat(image.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const bytes = Buffer.from(image)
        bytes[at]! ^= mask
        expect(faultOf(bytes)).not.toBe('taken')
      }),
      { numRuns: 500 },
    )
  })

  it('answers whatever it is given, and never beyond its end', () => {
    const begun = fc.tuple(
      fc.constantFrom(aPng(), aJpeg(), aJpeg(4, 3, { orientation: 6 })),
      fc.nat(120),
      fc.uint8Array({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(
        begun.map(([image, length, rest]) => Buffer.concat([image.subarray(0, length), rest])),
        (bytes) => {
          const measured = measureImage(bytes)
          if (measured.ok) expect(measured.value.length).toBeLessThanOrEqual(bytes.length)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
