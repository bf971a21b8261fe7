import { romanizeCyrillic } from './romanize-cyrillic.ts'

/**
 * One spelling for search: lower case, no accents, digits without thousands marks. Azerbaijani letters become the plain
 * letter they look like (ə→e, ı→i, ş→s), as on a keyboard that lacks them.
 */
export function foldWords(text: string): string {
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase()
  return text
    .replace(/(?<=\d)[,\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[\p{M}əıßøł]/gu, (letter) => PLAIN[letter] ?? '')
}

const PLAIN: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ß: 'ss', ø: 'o', ł: 'l' }

/**
 * The ways in which a word is looked up: as folded, and where it has a letter of the Azerbaijani or the Russian alphabet
 * also as English writes it, ə as a and as e: Şuşa is "susa" and "shusha"; Xankəndi "xankendi", "khankandi" and "khankendi".
 * After the table of the BGN/PCGN for Azerbaijani (2020): https://geonames.nga.mil
 */
export function spellingsOf(word: string): readonly string[] {
  const folded = foldWords(word)
  if (CYRILLIC.test(word)) return [...new Set([folded, romanizeCyrillic(word)])]
  if (!AZERBAIJANI.test(word.normalize('NFC'))) return [folded]
  const inEnglish = (schwa: string) => foldWords(romanize(word, schwa))
  return [...new Set([folded, inEnglish('a'), inEnglish('e')])]
}

const AZERBAIJANI = /[əğışçƏĞİŞÇ]/

const CYRILLIC = /[а-яё]/iu

/** Only a word that has a letter of that alphabet: the x of "export" is no kh. */
const romanize = (word: string, schwa: string): string =>
  word
    .normalize('NFC')
    .replace(/[əğışçxcqƏĞİIŞÇXCQ]/g, (letter) =>
      /[əƏ]/.test(letter) ? schwa : (ENGLISH[letter.toLowerCase()] ?? letter),
    )

const ENGLISH: Readonly<Record<string, string>> = {
  ğ: 'gh',
  ı: 'i',
  ş: 'sh',
  ç: 'ch',
  x: 'kh',
  c: 'j',
  q: 'g',
}

/** A text with its Azerbaijani and Russian words as English writes them; null where it has none. */
export function romanizeText(text: string, schwa: 'a' | 'e'): string | null {
  const composed = text.normalize('NFC')
  if (!AZERBAIJANI.test(composed) && !CYRILLIC.test(composed)) return null
  return composed.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (CYRILLIC.test(word)) return romanizeCyrillic(word)
    return AZERBAIJANI.test(word) ? romanize(word, schwa) : word
  })
}
