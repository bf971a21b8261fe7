import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one colour. `extra` chunks stand before the pixels. */
export function aPng(
  width = 2,
  height = 3,
  { grey = 128, extra = [] }: { grey?: number; extra?: readonly Buffer[] } = {},
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(Math.min(width, 1000), grey)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 1000) }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    aChunk('IHDR', header),
    ...extra,
    aChunk('IDAT', pixels),
    aChunk('IEND', Buffer.alloc(0)),
  ])
}

export function aChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const segment = (marker: number, data: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
]

/** The bones of a JPEG: whole by its markers, its coded data no picture. */
export function aJpeg(
  width = 4,
  height = 3,
  {
    frame = 0xc0,
    orientation,
    precision = 8,
  }: { frame?: number; orientation?: number; precision?: number } = {},
): Buffer {
  const exif =
    orientation === undefined
      ? []
      : segment(0xe1, [
          ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
          ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
        ])
  return Buffer.from([
    ...[0xff, 0xd8],
    ...exif,
    ...segment(frame, [precision, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56],
    ...[0xff, 0xd9],
  ])
}
