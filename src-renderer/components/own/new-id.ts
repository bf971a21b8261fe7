/** An id made of words, as the library's are: small letters, digits and hyphens, not yet taken, of at most 80 characters. */
export function newId(words: readonly string[], taken: Iterable<string>): string {
  const all = new Set(taken)
  const stem = slug(words.join(' ')).slice(0, 72).replace(/-+$/, '') || 'own'
  if (!all.has(stem)) return stem
  for (let n = 2; ; n++) if (!all.has(`${stem}-${n}`)) return `${stem}-${n}`
}

const LATIN: Readonly<Record<string, string>> = {
  ə: 'a',
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

const slug = (text: string): string =>
  [...text.toLowerCase().normalize('NFC')]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
