import type { Language } from '#domain/draft.ts'

interface DictionarySource {
  /** The npm package that holds `index.aff` and `index.dic`. */
  readonly packageName: string
  /** The letters that it knows words of: names in another script are not for it to judge. */
  readonly script: RegExp
}

/** Null has none: for Azerbaijani there is no dictionary on npm. */
const DICTIONARIES: Readonly<Record<Language, DictionarySource | null>> = {
  'en-GB': { packageName: 'dictionary-en-gb', script: /^[\p{Script=Latin}'’.-]+$/u },
  'en-US': { packageName: 'dictionary-en', script: /^[\p{Script=Latin}'’.-]+$/u },
  'ru-RU': { packageName: 'dictionary-ru', script: /^[\p{Script=Cyrillic}'’.-]+$/u },
  'az-AZ': null,
}

/** The npm package of the language's dictionary; null where there is none. */
export const dictionaryPackage = (language: Language): string | null =>
  DICTIONARIES[language]?.packageName ?? null

export const hasDictionary = (language: Language): boolean => DICTIONARIES[language] !== null

/** Can the language's dictionary say anything of this word? Not of figures, single letters and words in another script. */
export function isCheckable(word: string, language: Language): boolean {
  const dictionary = DICTIONARIES[language]
  return dictionary !== null && [...word].length > 1 && dictionary.script.test(word)
}
