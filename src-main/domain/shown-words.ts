import type { ShownWords } from './draft.ts'
import type { Quotation } from './quotation.ts'

/** The words of a quotation as the briefing shows them, in one line. */
export const shownWords = ({ selector }: Quotation, shown: ShownWords): string =>
  (shown.trim() === '' ? selector.exact : shown).replace(/[ \t\r\n]+/g, ' ').trim()
