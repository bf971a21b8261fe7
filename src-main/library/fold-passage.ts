import { createHash } from 'node:crypto'

/** Stands between two figures that follow each other. */
export const FIGURE_BREAK = '\u2063'

/**
 * The letters and figures of a passage and nothing of how it is set: no case, no space, no hyphens, quotation marks or
 * ligatures. Two figures side by side stay two, a decimal point stays, and so do the signs of per cent and currency, so that
 * what says something else has another key, save where only a space would tell.
 */
export function foldPassage(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[^\p{L}\p{N}%$€£₼₽]+(?=\d)/gu, (between) => (between === '.' ? '\u2024' : FIGURE_BREAK))
    .replace(/[^\p{L}\p{N}%$€£₼₽\u2024\u2063]+/gu, '')
}

/** Of a passage that was folded. */
export const hashPassage = (folded: string): string => createHash('sha256').update(folded).digest('hex')
