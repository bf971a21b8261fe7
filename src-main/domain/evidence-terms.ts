import type { Language } from './draft.ts'
import type { Locator } from './locator.ts'
import { assertNever } from './result.ts'
import type { Verdict, VerdictEdit } from './verdict.ts'

/** What the evidence report says, in the language of the briefing. */
export interface EvidenceTerms {
  readonly title: string
  /** "Compared with their sources: 12. Verbatim: 10. …". */
  readonly compared: string
  readonly comparedEvents: string
  /** Of an event that is told as the library has it. */
  readonly asRecorded: string
  readonly nothing: string
  /** Over what is altered or not found. */
  readonly wrong: string
  readonly rest: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** "3 figures" as "Figures: 3". */
  readonly figures: string
  readonly edit: (edit: VerdictEdit, quoted: (words: string) => string) => string
  readonly page: readonly [one: string, several: string]
  readonly paragraph: string
  readonly note: string
  /** Why something cannot be checked, by the English of `verifyDraft`; one that is not here is said in English. */
  readonly reasons: Readonly<Record<string, string>>
  readonly noSource: (id: string) => string
}

const ENGLISH: EvidenceTerms = {
  title: 'Evidence report',
  compared: 'Quotations and figures compared with their sources',
  comparedEvents: 'Events compared with the library',
  asRecorded: 'As in the library',
  nothing: 'The briefing has no quotation, no table and no event to compare.',
  wrong: 'Not as in their sources',
  rest: 'All others',
  verdicts: {
    verbatim: 'Verbatim',
    'typography-differs': 'Verbatim, typography differs',
    'marked-edits': 'Verbatim with marked edits',
    altered: 'Altered',
    'not-found': 'Not found',
    'cannot-be-checked': 'Cannot be checked',
  },
  figures: 'figures',
  edit: ({ expected, found }, quoted) => {
    if (found === '') return `${quoted(expected)} is left out`
    if (expected === '') return `${quoted(found)} is added`
    return `${quoted(found)} stands where the source has ${quoted(expected)}`
  },
  page: ['p.', 'pp.'],
  paragraph: 'para.',
  note: 'note',
  reasons: {},
  noSource: (id) => `the library has no source “${id}”`,
}

const RUSSIAN: EvidenceTerms = {
  title: 'Отчёт о проверке',
  compared: 'Цитат и чисел сверено с источниками',
  comparedEvents: 'Событий сверено с библиотекой',
  asRecorded: 'Как в библиотеке',
  nothing: 'В записке нет ни цитат, ни таблиц, ни событий для сверки.',
  wrong: 'Расходится с источниками',
  rest: 'Остальное',
  verdicts: {
    verbatim: 'Дословно',
    'typography-differs': 'Дословно, отличается оформление',
    'marked-edits': 'Дословно, с обозначенной правкой',
    altered: 'Изменено',
    'not-found': 'Не найдено',
    'cannot-be-checked': 'Нельзя проверить',
  },
  figures: 'числа',
  edit: ({ expected, found }, quoted) => {
    if (found === '') return `опущено ${quoted(expected)}`
    if (expected === '') return `добавлено ${quoted(found)}`
    return `${quoted(found)} вместо ${quoted(expected)}, как в источнике`
  },
  noSource: (id) => `в библиотеке нет источника «${id}»`,
  page: ['с.', 'с.'],
  paragraph: 'абз.',
  note: 'прим.',
  reasons: {
    'neither the draft nor the library holds its words': 'слов нет ни в записке, ни в библиотеке',
    'neither the draft nor the library holds its figures': 'чисел нет ни в записке, ни в библиотеке',
    'neither the draft nor the library holds it': 'записи нет ни в записке, ни в библиотеке',
    'no source is named for it': 'источник не указан',
    'it is as you corrected it in the library': 'как исправлено вами в библиотеке',
    'it was typed or pasted by hand, and there is no text to compare it with':
      'введено или вставлено вручную, сверить не с чем',
    'it was typed by hand from paper or a recording, and there is no text to compare it with':
      'записано вручную с бумаги или записи, сверить не с чем',
  },
}

const AZERBAIJANI: EvidenceTerms = {
  title: 'Sübutların yoxlanışı',
  compared: 'Mənbələrlə tutuşdurulan sitat və rəqəmlər',
  comparedEvents: 'Kitabxana ilə tutuşdurulan hadisələr',
  asRecorded: 'Kitabxanadakı kimi',
  nothing: 'Sənəddə tutuşdurulacaq sitat, cədvəl və ya hadisə yoxdur.',
  wrong: 'Mənbələrlə uyğun gəlmir',
  rest: 'Qalanlar',
  verdicts: {
    verbatim: 'Hərfi',
    'typography-differs': 'Hərfi, yazı işarələri fərqlidir',
    'marked-edits': 'Hərfi, göstərilmiş dəyişikliklərlə',
    altered: 'Dəyişdirilib',
    'not-found': 'Tapılmadı',
    'cannot-be-checked': 'Yoxlanıla bilmir',
  },
  figures: 'rəqəmlər',
  edit: ({ expected, found }, quoted) => {
    if (found === '') return `${quoted(expected)} buraxılıb`
    if (expected === '') return `${quoted(found)} əlavə edilib`
    return `mənbədəki ${quoted(expected)} əvəzinə ${quoted(found)}`
  },
  noSource: (id) => `kitabxanada «${id}» mənbəyi yoxdur`,
  page: ['s.', 's.'],
  paragraph: 'abz.',
  note: 'qeyd',
  reasons: {
    'neither the draft nor the library holds its words': 'sözlər nə sənəddə, nə də kitabxanada var',
    'neither the draft nor the library holds its figures': 'rəqəmlər nə sənəddə, nə də kitabxanada var',
    'neither the draft nor the library holds it': 'nə sənəddə, nə də kitabxanada var',
    'no source is named for it': 'mənbə göstərilməyib',
    'it is as you corrected it in the library': 'kitabxanada düzəltdiyiniz kimidir',
    'it was typed or pasted by hand, and there is no text to compare it with':
      'əl ilə yazılıb və ya yapışdırılıb, tutuşdurmağa mətn yoxdur',
    'it was typed by hand from paper or a recording, and there is no text to compare it with':
      'kağızdan və ya səsyazmadan əl ilə yazılıb, tutuşdurmağa mətn yoxdur',
  },
}

export function evidenceTerms(language: Language): EvidenceTerms {
  if (language === 'ru-RU') return RUSSIAN
  return language === 'az-AZ' ? AZERBAIJANI : ENGLISH
}

/** "p. 19", "The ARAC, para. 2", in the language of the report. */
export function sayPlace(locator: Locator, { page, paragraph, note }: EvidenceTerms): string {
  switch (locator.kind) {
    case 'page': {
      const [one, several] = page
      return `${/[-–,]/.test(locator.page) ? several : one}\u00a0${locator.page.replace('-', '–')}`
    }
    case 'paragraph':
      return `${locator.section === undefined ? '' : `${locator.section}, `}${paragraph}\u00a0${locator.paragraph}`
    case 'note':
      return `${note}\u00a0${locator.note}`
    default:
      return assertNever(locator)
  }
}
