import type { Language } from './draft.ts'

/** The titles of what stands at the end of a briefing, in its language. */
export interface ClosingTerms {
  readonly aboutAuthor: string
  readonly aboutAuthors: string
  readonly acknowledgements: string
  readonly disclaimer: string
  readonly publication: string
}

const ENGLISH: ClosingTerms = {
  aboutAuthor: 'About the author',
  aboutAuthors: 'About the authors',
  acknowledgements: 'Acknowledgements',
  disclaimer: 'Disclaimer',
  publication: 'Publication details',
}

const TERMS: Readonly<Record<Language, ClosingTerms>> = {
  'en-GB': ENGLISH,
  'en-US': { ...ENGLISH, acknowledgements: 'Acknowledgments' },
  'ru-RU': {
    aboutAuthor: 'Об авторе',
    aboutAuthors: 'Об авторах',
    acknowledgements: 'Благодарности',
    disclaimer: 'Отказ от ответственности',
    publication: 'Выходные данные',
  },
  'az-AZ': {
    aboutAuthor: 'Müəllif haqqında',
    aboutAuthors: 'Müəlliflər haqqında',
    acknowledgements: 'Təşəkkürlər',
    disclaimer: 'Məsuliyyətdən imtina',
    publication: 'Nəşr haqqında',
  },
}

export const closingTerms = (language: Language): ClosingTerms => TERMS[language]
