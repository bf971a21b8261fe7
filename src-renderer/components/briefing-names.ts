import type { CitationStyle, Language, Paper } from '#domain/draft.ts'

/** How the window calls what a briefing is set to. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  'ru-RU': 'Russian',
  'az-AZ': 'Azerbaijani',
}

export const CITATION_STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  'chicago-author-date': 'Chicago, author and date',
  'chicago-notes': 'Chicago, full notes',
  'chicago-notes-ibid': 'Chicago, full notes with ibid.',
  'chicago-short-notes': 'Chicago, short notes',
  apa: 'APA',
  harvard: 'Harvard (Cite Them Right)',
  mhra: 'MHRA, notes',
  oscola: 'OSCOLA, notes for law',
  mla: 'MLA',
  ieee: 'IEEE, numbered',
}

export const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'US Letter' }
