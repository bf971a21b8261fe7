import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { decodeText } from './decode-text.ts'

/** First bytes of what is neither text nor PDF: name it, rather than show it as letters. */
const OTHER_FORMATS: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b], 'it is an archive, as DOCX and EPUB files are: save it as PDF, HTML or plain text'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is in an old Office format: save it as PDF, HTML or plain text'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
  [[0xff, 0xd8, 0xff], 'it is a picture'],
  [[0x1f, 0x8b], 'it is compressed'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'it is in RTF: save it as PDF, HTML or plain text'],
]

const PDF = [0x25, 0x50, 0x44, 0x46]

/** What a page of the web begins with, after white space, a declaration and comments. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype html|html|head|body|article|section|main|div|p|h1)\b/i

/** The text of a file of unknown kind, told by its bytes and not by its name. The error is a part of a sentence. */
export async function readText(_name: string, bytes: Uint8Array): Promise<Result<string, string>> {
  if (bytes.length === 0) return err('it is empty')
  const other = OTHER_FORMATS.find(([start]) => beginsWith(bytes, start))
  if (other !== undefined) return err(other[1])
  if (beginsWith(bytes, PDF)) {
    const { readPdf } = await import('./read-pdf.ts')
    return readPdf(bytes)
  }
  const text = decodeText(bytes)
  if (!HTML.test(text.slice(0, 5000))) return ok(text)
  const { readHtml } = await import('./read-html.ts')
  return readHtml(text)
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)
