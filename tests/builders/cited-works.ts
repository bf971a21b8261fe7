import type { Reference } from '#domain/reference.ts'

const person = (family: string, given: string) => ({ family, given })
const on = (...parts: readonly number[]) => ({ 'date-parts': [parts] })

/** Made-up works, one of each kind that a briefing cites, by the name of the kind. */
export const CITED_WORKS = {
  book: {
    id: 'book',
    type: 'book',
    title: 'The weight of water: A history',
    author: [person('Aliyev', 'Elman')],
    issued: on(2015),
    edition: '2',
    publisher: 'River Press',
    'publisher-place': 'London',
  },
  chapter: {
    id: 'chapter',
    type: 'chapter',
    title: 'Tolls and fares',
    'container-title': 'Rivers of the south',
    author: [person('Rahimova', 'Leyla'), person('Berg', 'Anna')],
    editor: [person('Novak', 'Jan')],
    issued: on(2019),
    publisher: 'River Press',
    'publisher-place': 'London',
    page: '12-34',
  },
  article: {
    id: 'article',
    type: 'article-journal',
    title: 'Ferry politics in the delta',
    'container-title': 'Journal of Crossings',
    author: [person('Karimov', 'Zaur')],
    issued: on(2018),
    volume: '12',
    issue: '3',
    page: '101-120',
    DOI: '10.1000/182',
  },
  report: {
    id: 'report',
    type: 'report',
    title: 'Nearer by default?',
    author: [person('Ozols', 'Mara')],
    issued: on(2019, 3),
    genre: 'Research Paper',
    publisher: 'Institute of Rivers',
    'publisher-place': 'Riga',
  },
  page: {
    id: 'page',
    type: 'webpage',
    title: 'Tolls reach a low point',
    'container-title': 'Rivers.example',
    author: [{ literal: 'River Watch' }],
    issued: on(2017, 5, 17),
    accessed: on(2026, 11, 2),
    URL: 'https://example.org/low',
  },
  interview: {
    id: 'interview',
    type: 'interview',
    title: 'The keeper of the keys',
    'container-title': 'River News',
    author: [person('Tamm', 'Jaan')],
    interviewer: [person('Berg', 'Anna')],
    issued: on(2016, 4, 2),
  },
  newspaper: {
    id: 'newspaper',
    type: 'article-newspaper',
    title: 'Open again',
    'container-title': 'River News',
    author: [person('Ason', 'Xenia')],
    issued: on(2017, 5, 17),
  },
} as const satisfies Readonly<Record<string, Reference & Readonly<Record<string, unknown>>>>

/** Works of one author in Cyrillic alone, with all that a style may print a word of its own for. */
export const RUSSIAN_WORKS: readonly Reference[] = [
  { ...CITED_WORKS.book, title: 'Тяжесть воды', publisher: 'Наука', 'publisher-place': 'Москва' },
  {
    ...CITED_WORKS.chapter,
    title: 'Пошлины',
    'container-title': 'Реки юга',
    publisher: 'Наука',
    'publisher-place': 'Москва',
  },
  { ...withoutAddress(CITED_WORKS.article), title: 'Паромы', 'container-title': 'Переправы' },
  {
    ...CITED_WORKS.report,
    title: 'Ближе',
    genre: 'Доклад',
    publisher: 'Институт рек',
    'publisher-place': 'Рига',
  },
  { ...withoutAddress(CITED_WORKS.page), title: 'Река', 'container-title': 'Реки' },
  { ...CITED_WORKS.interview, title: 'Ключи', 'container-title': 'Речные вести' },
  { ...CITED_WORKS.newspaper, title: 'Снова', 'container-title': 'Речные вести', issued: undefined },
].map((work, i) => ({
  ...work,
  author: ['Аносов', 'Белов', 'Волков', 'Гусев', 'Дымов']
    .slice(0, i === 0 ? 5 : 1)
    .map((family) => person(`${family}${'абвгдеж'[i]!}`, 'Пётр')),
  ...('editor' in work ? { editor: [person('Новак', 'Ян')] } : {}),
  ...('interviewer' in work ? { interviewer: [person('Берг', 'Анна')] } : {}),
}))

function withoutAddress<T extends object>(work: T): Omit<T, 'URL' | 'DOI' | 'accessed'> {
  const {
    URL: _url,
    DOI: _doi,
    accessed: _accessed,
    ...rest
  } = work as T & Record<'URL' | 'DOI' | 'accessed', unknown>
  return rest
}
