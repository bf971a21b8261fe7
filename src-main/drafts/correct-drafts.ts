import type { DraftCorrections } from '#domain/correction.ts'
import { acceptCorrection, findCorrections, keepCorrection } from '#domain/corrections.ts'
import type { CorrectionKey } from '#domain/corrections.ts'
import type { Library } from '#domain/library.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { DraftStore, Saved } from './draft-store.ts'

/**
 * What the library has corrected under each draft and the analyst has not decided about, in the order of the list of
 * drafts. Drafts in the trash, and those that cannot be read or written, are left alone.
 */
export async function listCorrections(
  drafts: Pick<DraftStore, 'list' | 'peek'>,
  library: Library,
): Promise<Result<readonly DraftCorrections[]>> {
  const summaries = await drafts.list()
  if (!summaries.ok) return summaries
  const touched: DraftCorrections[] = []
  for (const { id, trashed, condition } of summaries.value) {
    if (trashed !== null || condition === 'newer-schema') continue
    const draft = await drafts.peek(id)
    if (!draft.ok) continue
    const corrections = findCorrections(draft.value, library)
    if (corrections.length > 0) touched.push({ draftId: id, title: draft.value.title, corrections })
  }
  return ok(touched)
}

/**
 * Takes the library's record into a draft, or keeps the draft's own for good. A version of the draft is kept first.
 * Errors: those of storing a draft.
 */
export function decideCorrection(
  drafts: Pick<DraftStore, 'revise'>,
  library: Library,
  draftId: string,
  key: CorrectionKey,
  decision: 'accept' | 'keep',
): Promise<Result<Saved>> {
  const decide = decision === 'accept' ? acceptCorrection : keepCorrection
  return drafts.revise(draftId, 'before-correction', (draft) => decide(draft, library, key))
}
