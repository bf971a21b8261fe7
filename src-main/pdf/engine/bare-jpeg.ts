import { Buffer } from 'node:buffer'

/** JFIF's own, a colour profile, and how the colours are coded: all that drawing needs of the segments that programs add. */
const DRAWN = new Set([0xe0, 0xe2, 0xee])
const COMMENT = 0xfe
const SCAN = 0xda
const END = 0xd9

/**
 * A JPEG without what its camera and programs wrote into it: place and day, names, comments, smaller pictures. From the first
 * byte that is not as the standard has it all is left as it is. Source: ITU-T T.81, annex B.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Buffer[] = [data.subarray(0, 2)]
  let at = 2
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1]!
    if (marker === END) return Buffer.concat([...kept, data.subarray(at, at + 2)])
    const end = marker === 0xff ? at + 1 : at + 2 + data.readUInt16BE(at + 2)
    const next = marker === SCAN ? endOfScan(data, end) : end
    if (!isAdded(marker)) kept.push(data.subarray(at, next))
    at = next
  }
  return Buffer.concat([...kept, data.subarray(at)])
}

const isAdded = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !DRAWN.has(marker))

/** Coded data go on where FF is followed by 00 or by the number of a restart. */
function endOfScan(data: Buffer, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1]
    if (next !== undefined && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return data.length
}
