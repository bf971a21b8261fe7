/** What is not a letter of any text: NUL, and marks that turn the direction of writing unseen. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/**
 * The text of a file of unknown encoding: by its byte order mark, as UTF-16 where every other byte is NUL, as UTF-8 where
 * it is that without a flaw, and otherwise as the Windows code page that spreadsheets write, Cyrillic where bytes above
 * 127 stand in rows of three and Western where they stand alone.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return text.replace(UNSEEN, '')
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2000)
  const zeros = (from: 0 | 1) => start.filter((byte, i) => i % 2 === from && byte === 0).length
  if (zeros(1) > start.length / 4) return 'utf-16le'
  if (zeros(0) > start.length / 4) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // The decoder says no by throwing; what it throws has no more to say.
    return isCyrillic(bytes) ? 'windows-1251' : 'windows-1252'
  }
}

function isCyrillic(bytes: Uint8Array): boolean {
  let inRow = 0
  let rows = 0
  let alone = 0
  for (const byte of bytes) {
    if (byte >= 0xc0) inRow++
    else {
      if (inRow >= 3) rows++
      else if (inRow === 1) alone++
      inRow = 0
    }
  }
  return rows + (inRow >= 3 ? 1 : 0) >= alone
}
