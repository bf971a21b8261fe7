import { untrack } from 'svelte'
import type { DraftState } from '../../state/draft-state.svelte.ts'
import type { EditorSession } from './editor-session.svelte.ts'

/** The editor takes in what is changed of its briefing elsewhere: its head, and what numbers depend on. */
export function followBriefing(session: () => EditorSession | null, briefing: DraftState): void {
  $effect(() => {
    const { title, subtitle } = briefing.draft
    const editor = session()
    untrack(() => editor?.takeHead({ title, subtitle }))
  })
  const numbered = $derived(
    [briefing.draft.language, briefing.draft.numberedHeadings, briefing.draft.citationStyle].join(),
  )
  $effect(() => {
    void numbered
    untrack(() => session()?.numberAnew())
  })
}
