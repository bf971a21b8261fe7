import { constants, inflateSync } from 'node:zlib'
import { hasHeaderOf } from './sealed-file.ts'

/** The most files in a PDF that are looked at, and the most bytes of what describes one. */
const MOST_FILES = 200
const MOST_DICTIONARY = 4096
/** Enough of a file to tell what it is by. */
const BEGINNING = 512

/**
 * The briefing file that a PDF carries, the last where it carries several (what a later program appends comes last); null
 * where there is none. A PDF's structure is not followed: a file in it is a stream, and a stream always stands in the PDF as
 * itself, described right before its bytes. So one walk over the bytes finds it in a PDF that another program wrote anew, and
 * nothing in a hostile one can lead it astray. `most` bounds the briefing file in bytes.
 * Source: ISO 32000-2, 7.3.8 (streams) and 7.11.4 (embedded files).
 */
export function findEmbeddedBriefing(pdf: Uint8Array, most: number): Uint8Array | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  let from = bytes.length
  for (let looked = 0; looked < MOST_FILES && from >= 0; looked++) {
    const at = bytes.lastIndexOf('/EmbeddedFile', from)
    if (at < 0) return null
    const found = readStream(bytes, at, most)
    if (found !== null) return found
    from = at - 1
  }
  return null
}

/** The stream that is described around this place, where it is a briefing file that can be read. */
function readStream(bytes: Buffer, at: number, most: number): Uint8Array | null {
  const keyword = bytes.subarray(at, at + MOST_DICTIONARY).indexOf('stream')
  if (keyword < 0) return null
  const start = at + keyword + 'stream'.length
  const data = start + (bytes[start] === 0x0d ? 2 : 1)
  const begins = Math.max(0, at - MOST_DICTIONARY)
  // What stands before the object's own beginning is another's.
  const before = bytes.toString('latin1', begins, at)
  const dictionary = `${before.slice(before.lastIndexOf(' obj') + 1)}${bytes.toString('latin1', at, start)}`
  const filters = filtersOf(dictionary)
  if (filters.length > 1 || (filters[0] ?? 'FlateDecode') !== 'FlateDecode') return null
  const end = endOf(bytes, data, dictionary)
  if (end === null) return null
  const stored = bytes.subarray(data, end)
  return filters.length === 0 ? asBriefing(stored, most) : inflateBriefing(stored, most)
}

/** A name, or names within brackets. */
function filtersOf(dictionary: string): readonly string[] {
  const said = /\/Filter\s*(?:\[([^\]]*)\]|\/(\w+))/.exec(dictionary)
  if (said === null) return []
  return said[2] === undefined ? (said[1]!.match(/\w+/g) ?? []) : [said[2]]
}

/** By its length where that is said and true, else by the word that ends it. */
function endOf(bytes: Buffer, data: number, dictionary: string): number | null {
  const length = Number(/\/Length\s+(\d{1,10})(?!\s+\d+\s+R|\d)/.exec(dictionary)?.[1])
  if (/^\s*endstream/.test(bytes.toString('latin1', data + length, data + length + 16))) return data + length
  const end = bytes.indexOf('endstream', data)
  return end < 0 ? null : end
}

const asBriefing = (file: Uint8Array, most: number): Uint8Array | null =>
  file.length <= most && hasHeaderOf(file, 'briefwright-briefing') ? file : null

function inflateBriefing(stored: Buffer, most: number): Uint8Array | null {
  try {
    const { Z_SYNC_FLUSH: finishFlush } = constants
    // What is no briefing is not unpacked: it may be a bomb.
    const beginning = inflateSync(stored.subarray(0, BEGINNING), { finishFlush, maxOutputLength: 1 << 20 })
    if (!hasHeaderOf(beginning, 'briefwright-briefing')) return null
    return asBriefing(inflateSync(stored, { finishFlush, maxOutputLength: most }), most)
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}
