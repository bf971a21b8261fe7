import type { Language } from './draft.ts'

/** What a page says of itself in the language of the briefing: the head of a memo, the place of a lost picture. */
export interface PageTerms {
  readonly memo: string
  readonly from: string
  readonly date: string
  readonly reference: string
  readonly subject: string
  readonly missingImage: string
}

const ENGLISH: PageTerms = {
  memo: 'Memorandum',
  from: 'From',
  date: 'Date',
  reference: 'Reference',
  subject: 'Subject',
  missingImage: 'This picture could not be read.',
}

const TERMS: Readonly<Record<Language, PageTerms>> = {
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
  'ru-RU': {
    memo: 'Служебная записка',
    from: 'От кого',
    date: 'Дата',
    reference: 'Номер',
    subject: 'Тема',
    missingImage: 'Изображение не удалось прочитать.',
  },
  'az-AZ': {
    memo: 'Xidməti məktub',
    from: 'Kimdən',
    date: 'Tarix',
    reference: 'Nömrə',
    subject: 'Mövzu',
    missingImage: 'Bu şəkli oxumaq mümkün olmadı.',
  },
}

export const pageTerms = (language: Language): PageTerms => TERMS[language]
