import { crc32 } from 'node:zlib'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** What a picture's own bytes say of it. */
export interface MeasuredImage {
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** Pixels, as the picture is shown: a photograph that was taken on its side is turned. */
  readonly width: number
  readonly height: number
  /** Where the picture ends; what follows it in the file is not part of it. */
  readonly length: number
}

/** Why bytes are no picture that is taken: neither PNG nor JPEG, damaged, of a kind that no page can print, too large. */
export type ImageFault = 'no-image' | 'damaged' | 'unusual' | 'too-many-pixels' | 'too-many-bytes'

export const MAX_IMAGE_BYTES = 20 * 1024 * 1024
export const MAX_IMAGE_PIXELS = 100_000_000

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Reads a PNG or JPEG from its bytes alone, whatever its file was called, to its end; decodes no pixel. */
export function measureImage(given: Uint8Array): Result<MeasuredImage, ImageFault> {
  if (given.length > MAX_IMAGE_BYTES) return err('too-many-bytes')
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const measured = bytes.subarray(0, 8).equals(PNG_SIGNATURE)
    ? measurePng(bytes)
    : bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
      ? measureJpeg(bytes)
      : err('no-image' as const)
  if (!measured.ok) return measured
  const { width, height } = measured.value
  if (width < 1 || height < 1) return err('damaged')
  return width * height > MAX_IMAGE_PIXELS ? err('too-many-pixels') : measured
}

/** Bits a sample by colour type. Source: PNG (Third Edition), 11.2.2 IHDR, https://www.w3.org/TR/png-3/ */
const PNG_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** Walks the chunks, each with its checksum, from the header to the end. */
function measurePng(bytes: Buffer): Result<MeasuredImage, ImageFault> {
  let size: { readonly width: number; readonly height: number } | null = null
  let hasPixels = false
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return err('damaged')
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return err('damaged')
    if ((size === null) !== (type === 'IHDR')) return err('damaged')
    if (type === 'IHDR') {
      if (length !== 13) return err('damaged')
      const [depth, colour, compression, filter, interlace] = bytes.subarray(at + 16, at + 21)
      const isKnown = PNG_DEPTHS[colour!]?.includes(depth!) === true
      if (!isKnown || compression !== 0 || filter !== 0 || interlace! > 1) return err('damaged')
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    } else if (type === 'IDAT') hasPixels = true
    else if (type === 'IEND')
      return hasPixels && size !== null
        ? ok({ mediaType: 'image/png', ...size, length: end })
        : err('damaged')
    at = end
  }
  return err('damaged')
}

/** Baseline, extended sequential and progressive; the other frames are lossless, hierarchical or arithmetic. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** Walks the markers from the first frame to the end of the image. Source: ITU-T T.81, annex B. */
function measureJpeg(bytes: Buffer): Result<MeasuredImage, ImageFault> {
  let size: { readonly width: number; readonly height: number } | null = null
  let isOnItsSide = false
  let hasScan = false
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return err('damaged')
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      if (size === null || !hasScan) return err('damaged')
      const shown = isOnItsSide ? { width: size.height, height: size.width } : size
      return ok({ mediaType: 'image/jpeg', ...shown, length: at + 2 })
    }
    if (OTHER_FRAMES.has(marker)) return err('unusual')
    if (at + 4 > bytes.length) return err('damaged')
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return err('damaged')
    const segment = bytes.subarray(at + 4, end)
    if (FRAMES.has(marker)) {
      if (size !== null || segment.length < 6) return err('damaged')
      if (segment[0] !== 8 || ![1, 3, 4].includes(segment[5]!)) return err('unusual')
      size = { width: segment.readUInt16BE(3), height: segment.readUInt16BE(1) }
    } else if (marker === 0xe1) isOnItsSide ||= isTurned(segment)
    else if (marker === 0xda) {
      hasScan = true
      const next = endOfScan(bytes, end)
      if (next === null) return err('damaged')
      at = next
      continue
    }
    at = end
  }
  return err('damaged')
}

/** The place of the marker after coded data, in which FF is followed by 00 or by the number of a restart. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return null
}

/** Orientations 5 to 8 change width and height. Source: Exif 2.32, 4.6.4, tag 0x0112, in the first directory of TIFF. */
function isTurned(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = segment.subarray(6)
  if (tiff.length < 8) return false
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return false
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > tiff.length) return false
    if (short(entry) === 0x0112) return short(entry + 8) >= 5 && short(entry + 8) <= 8
  }
  return false
}
