/** The kinds of work that can be described by hand, by their CSL types, and what each is described by. */
export const REFERENCE_KINDS = [
  { type: 'book', label: 'Book' },
  { type: 'chapter', label: 'Chapter' },
  { type: 'article-journal', label: 'Article' },
  { type: 'report', label: 'Report' },
  { type: 'webpage', label: 'Web page' },
  { type: 'interview', label: 'Interview' },
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]['type']

/** Source of the names: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export const NAME_FIELDS = ['author', 'editor', 'interviewer'] as const
export type NameField = (typeof NAME_FIELDS)[number]

export const TEXT_FIELDS = [
  'title',
  'container-title',
  'collection-title',
  'genre',
  'number',
  'volume',
  'issue',
  'edition',
  'page',
  'publisher',
  'publisher-place',
  'ISBN',
  'DOI',
  'URL',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

export type ReferenceField =
  | { readonly kind: 'names'; readonly key: NameField; readonly label: string }
  | {
      readonly kind: 'text'
      readonly key: TextField
      readonly label: string
      readonly placeholder?: string
      /** Two short fields share a line. */
      readonly half?: true
    }
  | { readonly kind: 'date'; readonly key: 'issued' | 'accessed'; readonly label: string }

const names = (key: NameField, label: string) => ({ kind: 'names', key, label }) as const
const text = (key: TextField, label: string, placeholder?: string) =>
  ({ kind: 'text', key, label, ...(placeholder === undefined ? {} : { placeholder }) }) as const
const half = (key: TextField, label: string, placeholder?: string) =>
  ({ ...text(key, label, placeholder), half: true }) as const
const date = (key: 'issued' | 'accessed', label: string) => ({ kind: 'date', key, label }) as const

const PUBLISHER = [half('publisher', 'Publisher'), half('publisher-place', 'Place of publication')] as const

export const FIELDS_OF: Readonly<Record<ReferenceKind, readonly ReferenceField[]>> = {
  book: [
    names('author', 'Authors'),
    names('editor', 'Editors'),
    text('title', 'Title'),
    date('issued', 'Year'),
    half('edition', 'Edition', '2'),
    ...PUBLISHER,
    half('collection-title', 'Series'),
    half('ISBN', 'ISBN'),
  ],
  chapter: [
    names('author', 'Authors of the chapter'),
    text('title', 'Title of the chapter'),
    text('container-title', 'Title of the book'),
    names('editor', 'Editors of the book'),
    date('issued', 'Year'),
    half('page', 'Pages', '101-120'),
    ...PUBLISHER,
  ],
  'article-journal': [
    names('author', 'Authors'),
    text('title', 'Title of the article'),
    text('container-title', 'Journal or newspaper'),
    date('issued', 'Date'),
    half('page', 'Pages', '101-120'),
    half('volume', 'Volume'),
    half('issue', 'Issue'),
    half('DOI', 'DOI', '10.1000/182'),
    half('URL', 'Address', 'https://'),
  ],
  report: [
    names('author', 'Authors'),
    text('title', 'Title'),
    half('genre', 'Kind of report', 'Research paper'),
    half('number', 'Number'),
    date('issued', 'Date'),
    half('collection-title', 'Series'),
    half('publisher', 'Institution'),
    half('publisher-place', 'Place'),
    text('URL', 'Address', 'https://'),
  ],
  webpage: [
    names('author', 'Authors'),
    text('title', 'Title of the page'),
    text('container-title', 'Name of the site'),
    date('issued', 'Date of the page'),
    date('accessed', 'Date when you read it'),
    text('URL', 'Address', 'https://'),
  ],
  interview: [
    names('author', 'Who was interviewed'),
    names('interviewer', 'Who asked'),
    text('title', 'Title or subject'),
    text('container-title', 'Where it came out; empty if nowhere'),
    date('issued', 'Date'),
    half('publisher-place', 'Place'),
    text('URL', 'Address', 'https://'),
  ],
}
