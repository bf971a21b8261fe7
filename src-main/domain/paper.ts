import type { Draft, Paper } from './draft.ts'

/** What a briefing is printed on: its own choice, else US Letter in the English of the United States and A4 elsewhere. */
export const paperOf = ({ paper, language }: Pick<Draft, 'paper' | 'language'>): Paper =>
  paper ?? (language === 'en-US' ? 'letter' : 'a4')
