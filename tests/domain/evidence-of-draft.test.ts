import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOfDraft } from '#domain/evidence-of-draft.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { arbitraryDraft } from '#tests/drafts/arbitrary-draft.ts'

describe('evidenceOfDraft', () => {
  it('has the verdicts of the whole draft, whatever is in it', () => {
    const library = aLibrary()
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        expect(verifyDraft(evidenceOfDraft(draft), library)).toEqual(verifyDraft(draft, library))
      }),
    )
  })

  it('is a small part of a long paper, with the same verdicts', () => {
    const { draft, library } = aLongDraft()
    const whole = snapshotDraft(draft, library)
    const evidence = evidenceOfDraft(whole)
    expect(verifyDraft(evidence, library)).toEqual(verifyDraft(whole, library))
    expect(JSON.stringify(evidence).length).toBeLessThan(JSON.stringify(whole).length / 4)
  })
})
