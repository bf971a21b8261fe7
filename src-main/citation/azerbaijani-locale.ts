import type { XmlNode } from './xml-node.ts'

/**
 * The CSL locale of Azerbaijani (Latin script). CSL has none, so this one is Briefwright's own: the terms that the styles on
 * offer print, and those of locators and roles. It is written for this product and is under its licence.
 * Source of the form: https://docs.citationstyles.org/en/stable/specification.html#locale-files
 * Source of months, quotation marks and date patterns: Unicode CLDR, az.
 */
export function azerbaijaniLocale(): XmlNode {
  return element('locale', { version: '1.0', 'xml:lang': 'az-AZ' }, [
    element('style-options', { 'punctuation-in-quote': 'false' }),
    element('date', { form: 'text' }, [
      datePart('day', { form: 'numeric', suffix: ' ' }),
      datePart('month', { suffix: ' ' }),
      datePart('year', {}),
    ]),
    element('date', { form: 'numeric' }, [
      datePart('day', { form: 'numeric-leading-zeros', suffix: '.' }),
      datePart('month', { form: 'numeric-leading-zeros', suffix: '.' }),
      datePart('year', {}),
    ]),
    element('terms', {}, terms()),
  ])
}

const element = (
  name: string,
  attrs: Readonly<Record<string, string>> = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode => ({ name, attrs: { ...attrs }, children: [...children] })

const datePart = (name: string, attrs: Readonly<Record<string, string>>): XmlNode =>
  element('date-part', { name, ...attrs })

/** A term without a plural: "və". */
const term = (name: string, text: string, form?: string): XmlNode =>
  element('term', { name, ...(form === undefined ? {} : { form }) }, [text])

/** A term with one: "səhifə", "səhifələr". */
const counted = (name: string, single: string, multiple: string, form?: string): XmlNode =>
  element('term', { name, ...(form === undefined ? {} : { form }) }, [
    element('single', {}, [single]),
    element('multiple', {}, [multiple]),
  ])

function terms(): readonly XmlNode[] {
  return [
    ...Object.entries(WORDS).map(([name, text]) => term(name, text)),
    ...Object.entries(SHORT_WORDS).map(([name, text]) => term(name, text, 'short')),
    ...Object.entries(COUNTED).flatMap(([name, [single, multiple, short]]) => [
      counted(name, single, multiple),
      counted(name, short, short, 'short'),
    ]),
    ...Object.entries(SYMBOLS).map(([name, sign]) => term(name, sign, 'symbol')),
    ...Object.entries(ROLES).flatMap(([name, [single, multiple, short]]) => [
      counted(name, single, multiple),
      counted(name, short, short, 'short'),
      term(name, single, 'verb'),
      term(name, short, 'verb-short'),
    ]),
    // An author is named without a role; CSL prints one wherever there is a term for it.
    term('container-author', 'müəllif', 'verb'),
    ...MONTHS.flatMap(([long, short], i) => {
      const name = `month-${String(i + 1).padStart(2, '0')}`
      return [term(name, long), term(name, short, 'short')]
    }),
    ...SEASONS.map((season, i) => term(`season-0${i + 1}`, season)),
    ...Object.entries(ORDINALS).map(([name, suffix]) => term(name, suffix)),
    ...LONG_ORDINALS.map((word, i) => term(`long-ordinal-${String(i + 1).padStart(2, '0')}`, word)),
  ]
}

const WORDS: Readonly<Record<string, string>> = {
  accessed: 'müraciət tarixi',
  and: 'və',
  'and others': 'və başqaları',
  anonymous: 'anonim',
  at: 'ünvan',
  'available at': 'ünvan',
  by: 'müəllif',
  circa: 'təxminən',
  cited: 'istinad olunur',
  'et-al': 'və b.',
  forthcoming: 'çapa hazırlanır',
  from: 'mənbə',
  henceforth: 'bundan sonra',
  ibid: 'yenə orada',
  in: 'içində',
  'in press': 'çapda',
  internet: 'internet',
  letter: 'məktub',
  'no date': 'tarixsiz',
  'no-place': 'yersiz',
  'no-publisher': 'nəşriyyatsız',
  on: 'tarix',
  online: 'onlayn',
  'original-work-published': 'əsərin ilk nəşri',
  'personal-communication': 'şəxsi yazışma',
  'presented at': 'təqdim olunub:',
  retrieved: 'müraciət tarixi',
  'review-of': 'rəy:',
  scale: 'miqyas',
  version: 'versiya',
  'working-paper': 'işçi sənəd',
  article: 'məqalə',
  'article-journal': 'jurnal məqaləsi',
  'article-magazine': 'jurnal məqaləsi',
  'article-newspaper': 'qəzet məqaləsi',
  broadcast: 'verilişlər',
  collection: 'toplu',
  dataset: 'verilənlər toplusu',
  document: 'sənəd',
  graphic: 'qrafika',
  hearing: 'dinləmə',
  interview: 'müsahibə',
  manuscript: 'əlyazma',
  map: 'xəritə',
  motion_picture: 'film',
  pamphlet: 'broşür',
  patent: 'patent',
  post: 'paylaşma',
  'post-weblog': 'bloq yazısı',
  report: 'hesabat',
  review: 'rəy',
  'review-book': 'kitab rəyi',
  software: 'proqram təminatı',
  song: 'səs yazısı',
  speech: 'çıxış',
  thesis: 'dissertasiya',
  video: 'video',
  webpage: 'veb-səhifə',
  'open-quote': '«',
  'close-quote': '»',
  'open-inner-quote': '“',
  'close-inner-quote': '”',
  'page-range-delimiter': '–',
  colon: ':',
  comma: ',',
  semicolon: ';',
  ad: 'b.e.',
  bc: 'e.ə.',
}

const SHORT_WORDS: Readonly<Record<string, string>> = {
  accessed: 'mür. t.',
  anonymous: 'anon.',
  circa: 'təxm.',
  'no date': 't.y.',
  'no-place': 'y.y.',
  'no-publisher': 'n.y.',
  'review-of': 'rəy:',
}

/** One, several, short. */
const COUNTED: Readonly<Record<string, readonly [string, string, string]>> = {
  appendix: ['əlavə', 'əlavələr', 'əl.'],
  'article-locator': ['maddə', 'maddələr', 'mad.'],
  book: ['kitab', 'kitablar', 'kit.'],
  chapter: ['fəsil', 'fəsillər', 'fəs.'],
  'chapter-number': ['fəsil', 'fəsillər', 'fəs.'],
  'collection-number': ['nömrə', 'nömrələr', '№'],
  column: ['sütun', 'sütunlar', 'süt.'],
  edition: ['nəşr', 'nəşrlər', 'nəşr'],
  equation: ['tənlik', 'tənliklər', 'tənl.'],
  figure: ['şəkil', 'şəkillər', 'şək.'],
  folio: ['vərəq', 'vərəqlər', 'vər.'],
  issue: ['buraxılış', 'buraxılışlar', 'bur.'],
  line: ['sətir', 'sətirlər', 'sət.'],
  note: ['qeyd', 'qeydlər', 'qeyd'],
  number: ['nömrə', 'nömrələr', '№'],
  'number-of-pages': ['səhifə', 'səhifə', 's.'],
  'number-of-volumes': ['cild', 'cild', 'c.'],
  opus: ['əsər', 'əsərlər', 'əs.'],
  page: ['səhifə', 'səhifələr', 's.'],
  'page-first': ['səhifə', 'səhifələr', 's.'],
  paragraph: ['abzas', 'abzaslar', 'abz.'],
  part: ['hissə', 'hissələr', 'his.'],
  reference: ['istinad', 'istinadlar', 'ist.'],
  section: ['bölmə', 'bölmələr', 'böl.'],
  'sub-verbo': ['söz', 'sözlər', 's.v.'],
  supplement: ['əlavə', 'əlavələr', 'əl.'],
  table: ['cədvəl', 'cədvəllər', 'cəd.'],
  verse: ['misra', 'misralar', 'mis.'],
  version: ['versiya', 'versiyalar', 'v.'],
  volume: ['cild', 'cildlər', 'c.'],
}

const SYMBOLS: Readonly<Record<string, string>> = { paragraph: '¶', section: '§' }

/** One, several, short. A role stands before its name as it stands after it. */
const ROLES: Readonly<Record<string, readonly [string, string, string]>> = {
  chair: ['sədr', 'sədrlər', 'sədr'],
  'collection-editor': ['seriya redaktoru', 'seriya redaktorları', 'ser. red.'],
  compiler: ['tərtibçi', 'tərtibçilər', 'tərt.'],
  composer: ['bəstəkar', 'bəstəkarlar', 'bəst.'],
  contributor: ['iştirakçı', 'iştirakçılar', 'işt.'],
  curator: ['kurator', 'kuratorlar', 'kur.'],
  director: ['rejissor', 'rejissorlar', 'rej.'],
  editor: ['redaktor', 'redaktorlar', 'red.'],
  'editorial-director': ['məsul redaktor', 'məsul redaktorlar', 'məs. red.'],
  'editor-translator': ['redaktor və tərcüməçi', 'redaktor və tərcüməçilər', 'red. və tərc.'],
  editortranslator: ['redaktor və tərcüməçi', 'redaktor və tərcüməçilər', 'red. və tərc.'],
  'executive-producer': ['icraçı prodüser', 'icraçı prodüserlər', 'icr. prod.'],
  guest: ['qonaq', 'qonaqlar', 'qonaq'],
  host: ['aparıcı', 'aparıcılar', 'apar.'],
  illustrator: ['rəssam', 'rəssamlar', 'rəs.'],
  interviewer: ['müsahibəni aparan', 'müsahibəni aparanlar', 'müs.'],
  narrator: ['diktor', 'diktorlar', 'dikt.'],
  organizer: ['təşkilatçı', 'təşkilatçılar', 'təşk.'],
  performer: ['ifaçı', 'ifaçılar', 'ifa'],
  producer: ['prodüser', 'prodüserlər', 'prod.'],
  recipient: ['ünvan sahibi', 'ünvan sahibləri', 'ünv.'],
  'reviewed-author': ['rəy verilən müəllif', 'rəy verilən müəlliflər', 'müəl.'],
  'script-writer': ['ssenari müəllifi', 'ssenari müəllifləri', 'ssen. müəl.'],
  'series-creator': ['serialın müəllifi', 'serialın müəllifləri', 'ser. müəl.'],
  translator: ['tərcüməçi', 'tərcüməçilər', 'tərc.'],
}

const MONTHS: readonly (readonly [string, string])[] = [
  ['yanvar', 'yan.'],
  ['fevral', 'fev.'],
  ['mart', 'mar.'],
  ['aprel', 'apr.'],
  ['may', 'may'],
  ['iyun', 'iyn.'],
  ['iyul', 'iyl.'],
  ['avqust', 'avq.'],
  ['sentyabr', 'sen.'],
  ['oktyabr', 'okt.'],
  ['noyabr', 'noy.'],
  ['dekabr', 'dek.'],
]

const SEASONS = ['yaz', 'yay', 'payız', 'qış'] as const

/** The suffix follows the last vowel that is spoken; numbers that are not named take the first. */
const ORDINALS: Readonly<Record<string, string>> = {
  ordinal: '-ci',
  'ordinal-03': '-cü',
  'ordinal-04': '-cü',
  'ordinal-06': '-cı',
  'ordinal-09': '-cu',
  'ordinal-10': '-cu',
  'ordinal-30': '-cu',
  'ordinal-40': '-cı',
  'ordinal-60': '-cı',
  'ordinal-90': '-cı',
}

const LONG_ORDINALS = [
  'birinci',
  'ikinci',
  'üçüncü',
  'dördüncü',
  'beşinci',
  'altıncı',
  'yeddinci',
  'səkkizinci',
  'doqquzuncu',
  'onuncu',
] as const
