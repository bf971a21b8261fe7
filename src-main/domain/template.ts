import type { TemplateStart } from './empty-draft.ts'

/** The lists of records that Sources have. */
export const RECORD_TABS = ['quotations', 'tables', 'timeline', 'disagreements'] as const
export type RecordTab = (typeof RECORD_TABS)[number]

/** A kind of briefing, as one chooses it: what it is for and how long it may be. */
export interface Template extends TemplateStart {
  readonly name: string
  /** What it is for, in one sentence. */
  readonly description: string
  readonly budget: { readonly words: number; readonly pages: number }
  /** What Sources list first beside such a briefing. */
  readonly sources: RecordTab
}
