import { untrack } from 'svelte'
import type { Bridge, OpenedDraft } from '#contract/api.ts'
import type { Draft, Snapshots } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { namesOf } from '../records/names-of.ts'
import type { BriefingContext } from './briefing-context.ts'
import { DraftState } from './draft-state.svelte.ts'
import { EvidenceState } from './evidence-state.svelte.ts'
import type { ExcerptState } from './excerpt-state.svelte.ts'
import { ImageStore } from './image-store.svelte.ts'
import type { LibraryState } from './library-state.svelte.ts'
import { withHeld } from './merge-snapshots.ts'
import { PaneWidths } from './pane-widths.svelte.ts'
import { PageState } from './page-state.svelte.ts'
import { Records } from './records.ts'
import { useScreens } from './screens.svelte.ts'
import { SearchState } from './search-state.svelte.ts'
import { SpellChecker } from './spell-checker.ts'
import { SourceList } from './source-list.svelte.ts'
import type { TemplateList } from './template-list.svelte.ts'

/** All that a workspace holds for one open briefing. To be called as a component begins. */
export function openWorkspace(
  bridge: Bridge,
  library: LibraryState,
  excerpts: ExcerptState,
  templates: TemplateList,
  opened: OpenedDraft,
  run: BriefingContext['run'],
) {
  const { see } = useScreens()
  const first = templates.of(opened.draft.template)?.sources
  // What is pasted from another briefing brings the records that the library has lost meanwhile.
  excerpts.remember(opened.draft.snapshots)
  const complete = forLast((draft: Draft, records: Library, held: Snapshots) =>
    snapshotDraft(draft, withHeld(records, held)),
  )
  const briefing = new DraftState(bridge, opened, (draft) => complete(draft, library.current, excerpts.held))
  const page = new PageState((draft) => bridge.invoke('document.render', { draft }))
  const evidence = new EvidenceState(bridge, () => library.current)
  const names = forLast(namesOf)
  const spelling = new SpellChecker(
    bridge,
    () => briefing.draft.language,
    () => untrack(() => names(library.current)),
  )
  const images = new ImageStore(bridge)
  const records = new Records(
    () => library.current,
    () => briefing.snapshots,
    () => excerpts.held,
  )
  return {
    briefing,
    page,
    widths: new PaneWidths(localStorage),
    evidence,
    list: new SourceList(() => library.current, new SearchState(bridge), first),
    records,
    /** What the drawings of records and citations in the text need to know. */
    context: { records, evidence, images, spelling, language: () => briefing.language, run, see },
    /** Makes the page and checks the evidence anew, after an edit. */
    refresh() {
      page.request(() => briefing.completed())
      evidence.request(() => briefing.completed())
    },
    close() {
      excerpts.remember(briefing.completed().snapshots)
      briefing.close()
      page.close()
      evidence.close()
      images.close()
    },
  }
}

/** What it made of the same objects just before is known: a text is saved, printed and checked as one. */
function forLast<In extends readonly unknown[], Out>(make: (...from: In) => Out): (...from: In) => Out {
  let last: { readonly from: In; readonly made: Out } | null = null
  return (...from) => {
    if (last?.from.every((each, i) => each === from[i]) !== true) last = { from, made: make(...from) }
    return last.made
  }
}

export type Workspace = ReturnType<typeof openWorkspace>
