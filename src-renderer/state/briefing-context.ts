import type { CommandId } from '#contract/commands.ts'
import type { Language } from '#domain/draft.ts'
import type { EvidenceState } from './evidence-state.svelte.ts'
import type { ImageStore } from './image-store.svelte.ts'
import type { Records } from './records.ts'
import type { Asked } from './screens.svelte.ts'
import type { SpellChecker } from './spell-checker.ts'

/** What the drawings of records, pictures and citations in the text need to know of the briefing. */
export interface BriefingContext {
  readonly records: Records
  readonly evidence: EvidenceState
  readonly images: ImageStore
  readonly language: () => Language
  readonly spelling: SpellChecker
  /** Leaves the text for a record in the library, or a place in a source. */
  readonly see: (asked: Asked) => void
  /** Runs what another part of the window offers; false when nothing on the screen can do it now. */
  readonly run: (command: CommandId) => boolean
}
