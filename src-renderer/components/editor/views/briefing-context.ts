import type { Language } from '#domain/draft.ts'
import type { EvidenceState } from '../../../state/evidence-state.svelte.ts'
import type { Records } from '../../../state/records.ts'

/** What the drawings of records and citations in the text need to know of the briefing. */
export interface BriefingContext {
  readonly records: Records
  readonly evidence: EvidenceState
  readonly language: () => Language
}
