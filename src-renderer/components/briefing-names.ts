import twoPageBrief from '../../assets/templates/two-page-brief.json'
import type { CitationStyle, Language, TemplateId } from '#domain/draft.ts'

/** How the window calls what a briefing is set to. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  'ru-RU': 'Russian',
  'az-AZ': 'Azerbaijani',
}

/** What a briefing cannot be printed in, since there is no citation locale for it. */
export const UNPRINTED_LANGUAGES: ReadonlySet<Language> = new Set(['az-AZ'])

export const CITATION_STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  'chicago-author-date': 'Chicago, author and date',
  'chicago-notes': 'Chicago, notes',
  apa: 'APA',
}

/** `words` is the budget of the text. */
export const TEMPLATE_FACTS: Readonly<Record<TemplateId, { readonly name: string; readonly words: number }>> =
  {
    'two-page-brief': { name: 'Two-page brief', words: twoPageBrief.budget.words },
    'one-page-memo': { name: 'One-page memo', words: 450 },
    'research-paper': { name: 'Research paper', words: 8000 },
    chronology: { name: 'Chronology', words: 1200 },
  }
