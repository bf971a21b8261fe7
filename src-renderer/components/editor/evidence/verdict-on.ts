import type { Quotation } from '#domain/quotation.ts'
import type { Verdict } from '#domain/verdict.ts'
import type { EvidenceState } from '../../../state/evidence-state.svelte.ts'
import { shortenedOf } from './shorten.ts'

/**
 * The verdict on the words as they are shown: at once on what is left out and put in, and what the last check said of
 * the record they come from. Undefined until that was compared.
 */
export function verdictOn(quotation: Quotation, shown: string, evidence: EvidenceState): Verdict | undefined {
  const checked = evidence.verdictOf(quotation.id)
  if (shown.trim() === '' || checked === undefined) return checked
  if (checked === 'not-found' || checked === 'cannot-be-checked') return checked
  return shortenedOf(quotation.selector.exact, shown) === null
    ? 'altered'
    : checked === 'altered'
      ? checked
      : 'marked-edits'
}
