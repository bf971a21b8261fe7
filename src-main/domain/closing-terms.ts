import type { Language } from './draft.ts'

/** The titles of what stands at the end of a briefing, in its language. */
export interface ClosingTerms {
  readonly disclaimer: string
  readonly publication: string
}

const ENGLISH: ClosingTerms = {
  disclaimer: 'Disclaimer',
  publication: 'Publication details',
}

const TERMS: Readonly<Record<Language, ClosingTerms>> = {
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
  'ru-RU': {
    disclaimer: 'Отказ от ответственности',
    publication: 'Выходные данные',
  },
  'az-AZ': {
    disclaimer: 'Məsuliyyətdən imtina',
    publication: 'Nəşr haqqında',
  },
}

export const closingTerms = (language: Language): ClosingTerms => TERMS[language]
