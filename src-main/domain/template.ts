import type { TemplateStart } from './empty-draft.ts'

/** A kind of briefing, as one chooses it: what it is for and how long it may be. */
export interface Template extends TemplateStart {
  readonly name: string
  /** What it is for, in one sentence. */
  readonly description: string
  readonly budget: { readonly words: number; readonly pages: number }
}
