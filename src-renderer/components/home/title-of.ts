import type { DraftSummary } from '#domain/draft.ts'

/** What a list calls a briefing. */
export const titleOf = ({ title, condition }: DraftSummary): string =>
  title !== '' ? title : condition === 'damaged' ? 'Damaged briefing' : 'Untitled briefing'
