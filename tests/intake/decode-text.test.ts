import { describe, expect, it } from 'vitest'
import { decodeText } from '#intake/decode-text.ts'

const TEXT = 'Год;Всего\n2013;«1 232,5»\n'

/** Bytes of windows-1251 and windows-1252, which Node writes in no other way. */
const inCodePage = (text: string, label: string): Uint8Array => {
  const decoder = new TextDecoder(label)
  const letters = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]))
  return Uint8Array.from([...text], (letter) => letters.get(letter)!)
}

const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

describe('decodeText', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 of the other order', bigEndian(`\ufeff${TEXT}`)],
    ['the code page of Cyrillic Windows', inCodePage(TEXT, 'windows-1251')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT)
  })

  it('reads UTF-16 without a mark, and the code page of Western Windows', () => {
    expect(decodeText(Buffer.from('Year;Total\n2013;5', 'utf16le'))).toBe('Year;Total\n2013;5')
    expect(decodeText(bigEndian('Year;Total\n2013;5'))).toBe('Year;Total\n2013;5')
    const western = 'Café;Straße;£5'
    expect(decodeText(inCodePage(western, 'windows-1252'))).toBe(western)
  })

  it('leaves out what nobody sees', () => {
    expect(decodeText(Buffer.from('a\u0000b\u202ec\u2066d'))).toBe('abcd')
  })
})
