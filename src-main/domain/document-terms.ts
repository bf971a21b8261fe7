import { citationForm } from './citation.ts'
import type { CitationStyle, Language } from './draft.ts'
import { azerbaijaniOrdinal, englishOrdinal } from './ordinals.ts'
import type { Column, Qualifier } from './table.ts'

/** The words that a document supplies itself, in the language of the briefing. */
export interface DocumentTerms {
  readonly keyPoints: string
  readonly recommendations: string
  readonly contents: string
  readonly notes: string
  readonly bibliography: string
  readonly references: string
  /** What MLA calls its list. */
  readonly worksCited: string
  readonly primarySources: string
  readonly secondarySources: string
  readonly furtherReading: string
  readonly table: string
  readonly figure: string
  readonly box: string
  /** What a box of the form `disagreement` is. */
  readonly sourcesDiffer: string
  readonly section: string
  readonly timeline: string
  /** Stands where a cross-reference leads to a block that is no longer there. */
  readonly lostReference: string
  readonly source: string
  /** Leads from the origin of a table's figures to the work that prints them: "…, in Shiriyev 2019". */
  readonly within: string
  /** As Chicago and most styles say it, as APA and IEEE do, and as MLA does. */
  readonly quotedIn: { readonly chicago: string; readonly apa: string; readonly mla: string }
  /** Of a running foot: `{page}` and `{pages}` stand for the numbers. */
  readonly pageOf: string
  readonly circa: string
  readonly from: string
  readonly until: string
  /** A decade by its first year: "2010s". */
  readonly decade: (year: number) => string
  /** "20th century" by its number. */
  readonly century: (century: number) => string
  /** EDTF 21–24. */
  readonly seasons: readonly [string, string, string, string]
  readonly scales: Readonly<Record<NonNullable<Column['scale']>, string>>
  /** `{figure}` stands for the figure, which may begin with a sign of currency. */
  readonly qualifiers: Readonly<Record<Qualifier, string>>
}

const ENGLISH: DocumentTerms = {
  keyPoints: 'Key points',
  recommendations: 'Recommendations',
  contents: 'Contents',
  notes: 'Notes',
  bibliography: 'Bibliography',
  references: 'References',
  worksCited: 'Works cited',
  primarySources: 'Primary sources',
  secondarySources: 'Secondary sources',
  furtherReading: 'Further reading',
  table: 'Table',
  figure: 'Figure',
  box: 'Box',
  sourcesDiffer: 'Where sources differ',
  section: 'Section',
  timeline: 'Timeline',
  lostReference: '[lost reference]',
  source: 'Source',
  within: 'in',
  quotedIn: { chicago: 'quoted in', apa: 'as cited in', mla: 'qtd. in' },
  pageOf: '{page} of {pages}',
  circa: 'c.',
  from: 'from',
  until: 'until',
  decade: (year) => `${year}s`,
  century: (century) => `${englishOrdinal(century)} century`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  scales: { thousand: 'thousand', million: 'million', billion: 'billion' },
  qualifiers: {
    about: 'about {figure}',
    over: 'over {figure}',
    'at-least': 'at least {figure}',
    under: 'under {figure}',
    'up-to': 'up to {figure}',
    estimate: '{figure} (estimate)',
  },
}

const RUSSIAN: DocumentTerms = {
  keyPoints: 'Основные выводы',
  recommendations: 'Рекомендации',
  contents: 'Содержание',
  notes: 'Примечания',
  bibliography: 'Библиография',
  references: 'Список литературы',
  worksCited: 'Цитируемые источники',
  primarySources: 'Источники',
  secondarySources: 'Литература',
  furtherReading: 'Рекомендуемая литература',
  table: 'Таблица',
  figure: 'Рисунок',
  box: 'Вставка',
  sourcesDiffer: 'В чём источники расходятся',
  section: 'Раздел',
  timeline: 'Хронология',
  lostReference: '[ссылка потеряна]',
  source: 'Источник',
  within: 'по:',
  quotedIn: { chicago: 'цит. по:', apa: 'цит. по:', mla: 'цит. по:' },
  pageOf: '{page} из {pages}',
  circa: 'ок.',
  from: 'с',
  until: 'до',
  decade: (year) => `${year}-е годы`,
  century: (century) => `${century}-й век`,
  seasons: ['весна', 'лето', 'осень', 'зима'],
  scales: { thousand: 'тыс.', million: 'млн', billion: 'млрд' },
  qualifiers: {
    about: 'около {figure}',
    over: 'более {figure}',
    'at-least': 'не менее {figure}',
    under: 'менее {figure}',
    'up-to': 'до {figure}',
    estimate: '{figure} (оценка)',
  },
}

const AZERBAIJANI: DocumentTerms = {
  keyPoints: 'Əsas məqamlar',
  recommendations: 'Tövsiyələr',
  contents: 'Mündəricat',
  notes: 'Qeydlər',
  bibliography: 'Biblioqrafiya',
  references: 'Ədəbiyyat',
  worksCited: 'İstinad edilən əsərlər',
  primarySources: 'İlkin mənbələr',
  secondarySources: 'Ədəbiyyat',
  furtherReading: 'Əlavə ədəbiyyat',
  table: 'Cədvəl',
  figure: 'Şəkil',
  box: 'Çərçivə',
  sourcesDiffer: 'Mənbələr nədə fərqlənir',
  section: 'Bölmə',
  timeline: 'Xronologiya',
  lostReference: '[istinad itib]',
  source: 'Mənbə',
  within: 'bax:',
  quotedIn: { chicago: 'sitat üçün bax:', apa: 'sitat üçün bax:', mla: 'sitat üçün bax:' },
  pageOf: '{page} / {pages}',
  circa: 'təxm.',
  from: 'başlanğıc:',
  until: 'son:',
  decade: (year) => `${azerbaijaniOrdinal(year)} illər`,
  century: (century) => `${azerbaijaniOrdinal(century)} əsr`,
  seasons: ['yaz', 'yay', 'payız', 'qış'],
  scales: { thousand: 'min', million: 'milyon', billion: 'milyard' },
  qualifiers: {
    about: 'təxminən {figure}',
    over: '{figure} üzərində',
    'at-least': 'ən azı {figure}',
    under: '{figure} altında',
    'up-to': 'ən çoxu {figure}',
    estimate: '{figure} (təxmini)',
  },
}

const TERMS: Readonly<Record<Language, DocumentTerms>> = {
  'en-GB': ENGLISH,
  'en-US': { ...ENGLISH, circa: 'ca.', seasons: ['spring', 'summer', 'fall', 'winter'] },
  'ru-RU': RUSSIAN,
  'az-AZ': AZERBAIJANI,
}

export const documentTerms = (language: Language): DocumentTerms => TERMS[language]

/** Note styles list a bibliography, author–date styles list references; MLA has a name of its own. */
export function bibliographyTitle(style: CitationStyle, language: Language): string {
  const { bibliography, references, worksCited } = TERMS[language]
  if (style === 'mla') return worksCited
  return citationForm(style) === 'note' ? bibliography : references
}

/** Leads from a work that was not seen to the one that quotes it: "Aliyev 2017, quoted in Shiriyev 2019". */
export function quotedIn(style: CitationStyle, language: Language): string {
  const { chicago, apa, mla } = TERMS[language].quotedIn
  if (style === 'mla') return mla
  return style === 'apa' || style === 'ieee' ? apa : chicago
}
