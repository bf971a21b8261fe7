import { describe, expect, it } from 'vitest'
import { bareJpeg } from '#pdf/engine/bare-jpeg.ts'
import { aJpeg } from '#tests/drafts/an-image.ts'

const segment = (marker: number, text: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, Buffer.from(text, 'latin1')])
}

/** Segments after the first two bytes of a JPEG. */
const opened = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([aJpeg().subarray(0, 2), ...segments, aJpeg().subarray(2)])

describe('bareJpeg', () => {
  it('takes out what camera and programs wrote, also between scans and after the picture', () => {
    const added = [segment(0xe1, 'Exif\0\0the garden'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>')]
    const told = [segment(0xed, 'Photoshop 3.0\0by'), segment(0xfe, 'a comment')]
    const end = aJpeg().length - 2
    const late = Buffer.concat([aJpeg().subarray(0, end), segment(0xfe, 'late'), aJpeg().subarray(end)])
    expect(bareJpeg(opened(...added, ...told))).toEqual(aJpeg())
    expect(bareJpeg(late)).toEqual(aJpeg())
    expect(bareJpeg(Buffer.concat([aJpeg(), Buffer.from('a second picture')]))).toEqual(aJpeg())
    expect(bareJpeg(aJpeg(4, 3, { orientation: 6 }))).toEqual(aJpeg())
  })

  it('keeps what the picture is drawn by', () => {
    const drawn = opened(segment(0xe0, 'JFIF\0'), segment(0xe2, 'ICC_PROFILE\0'), segment(0xee, 'Adobe\0'))
    expect(bareJpeg(drawn)).toEqual(drawn)
    expect(bareJpeg(aJpeg())).toEqual(aJpeg())
  })

  it('leaves what it cannot read as it is', () => {
    const broken = Buffer.concat([aJpeg().subarray(0, 2), Buffer.from('no marker')])
    expect(bareJpeg(broken)).toEqual(broken)
    const cut = aJpeg().subarray(0, 12)
    expect(bareJpeg(cut)).toEqual(cut)
    expect(bareJpeg(Buffer.of(0xff, 0xd8))).toEqual(Buffer.of(0xff, 0xd8))
  })
})
