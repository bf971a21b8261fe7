import type { DraftSummary } from '#domain/draft.ts'

/** What can be done with a briefing from its card. */
export interface CardActions {
  open(summary: DraftSummary): void
  rename(summary: DraftSummary): void
  duplicate(summary: DraftSummary): void
  putAside(summary: DraftSummary): void
  takeBack(summary: DraftSummary): void
  moveToTrash(summary: DraftSummary): void
  restore(summary: DraftSummary): void
}
