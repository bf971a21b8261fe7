import { foldWords, romanizeText } from '#domain/fold-words.ts'

/** An id made of words, as the library's are: small letters, digits and hyphens, not yet taken, of at most 80 characters. */
export function newId(words: readonly string[], taken: Iterable<string>): string {
  const all = new Set(taken)
  const stem = slug(words.join(' ')).slice(0, 72).replace(/-+$/, '') || 'own'
  if (!all.has(stem)) return stem
  for (let n = 2; ; n++) if (!all.has(`${stem}-${n}`)) return `${stem}-${n}`
}

const slug = (text: string): string =>
  foldWords(romanizeText(text, 'a') ?? text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
