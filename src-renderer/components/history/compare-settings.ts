import type { Draft } from '#domain/draft.ts'
import { paperOf } from '#domain/paper.ts'
import { CITATION_STYLE_NAMES, LANGUAGE_NAMES, PAPER_NAMES } from '../briefing-names.ts'

export interface ChangedSetting {
  readonly name: string
  /** In words; empty where it was not set. */
  readonly before: string
  readonly after: string
}

const SETTINGS: readonly (readonly [
  string,
  (draft: Draft, templateName: (draft: Draft) => string) => string,
])[] = [
  ['Template', (draft, templateName) => templateName(draft)],
  ['Authors', ({ authors }) => authors.join(', ')],
  ['Institution', ({ institution }) => institution],
  ['Series', ({ series }) => series],
  ['Number', ({ number }) => number],
  ['Handling', ({ handling }) => handling],
  ['Date', ({ date }) => date ?? 'day of export'],
  ['Language', ({ language }) => LANGUAGE_NAMES[language]],
  ['Citation style', ({ citationStyle }) => CITATION_STYLE_NAMES[citationStyle]],
  ['Notes', ({ notePlacement }) => (notePlacement === 'end' ? 'after the text' : 'at the foot of each page')],
  ['Primary sources', ({ workLists }) => (workLists?.primary ?? []).join(', ')],
  ['Further reading', ({ workLists }) => (workLists?.further ?? []).join(', ')],
  ['Paper', (draft) => PAPER_NAMES[paperOf(draft)]],
  ['About the authors', ({ closing }) => closing?.about ?? ''],
  ['Acknowledgements', ({ closing }) => closing?.acknowledgements ?? ''],
  ['Disclaimer', ({ closing }) => closing?.disclaimer ?? ''],
  ['Publication details', ({ closing }) => closing?.publication ?? ''],
  ['Rights', ({ closing }) => closing?.rights ?? ''],
  ['Sections', ({ numberedHeadings }) => (numberedHeadings ? 'numbered' : 'not numbered')],
]

/** The settings that differ between two states of a briefing; its titles are part of its text. */
export const compareSettings = (
  before: Draft,
  after: Draft,
  templateName: (draft: Draft) => string,
): readonly ChangedSetting[] =>
  SETTINGS.map(([name, say]) => ({
    name,
    before: say(before, templateName),
    after: say(after, templateName),
  })).filter((setting) => setting.before !== setting.after)
