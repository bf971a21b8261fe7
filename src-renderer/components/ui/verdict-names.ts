import type { Verdict } from '#domain/verdict.ts'

/** What each verdict is called wherever it is said in words. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  verbatim: 'Verbatim',
  'typography-differs': 'Verbatim, typography differs',
  'marked-edits': 'Verbatim with marked edits',
  altered: 'Altered',
  'not-found': 'Not found',
  'cannot-be-checked': 'Cannot be checked',
}
