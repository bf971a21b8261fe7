/**
 * A word in Cyrillic letters as English writes it, accents left out: Алиев is "Aliyev", Хаджиев "Khadzhiyev".
 * After the system of the BGN/PCGN for Russian (1947), without its marks for ъ and ь: https://geonames.nga.mil
 */
export function romanizeCyrillic(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[а-яё]/g, (letter, at: number, whole: string) => {
      const opensSyllable = at === 0 || /[аеёиоуыэюяйъь]/.test(whole[at - 1]!)
      if (letter === 'е') return opensSyllable ? 'ye' : 'e'
      if (letter === 'ё') return opensSyllable ? 'yo' : 'e'
      return LETTERS[letter] ?? ''
    })
}

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
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
  ы: 'y',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
