import type { DraftVersion } from '#domain/history.ts'

/** Why a version was kept. */
export const REASONS: Readonly<Record<DraftVersion['reason'], string>> = {
  opened: 'as it was opened',
  working: 'while it was worked on',
  'before-restore': 'before an older version was restored',
  'before-migration': 'before it was brought to this version of Briefwright',
  'before-correction': 'before a corrected record was taken over',
}
