/** Runs of ordinary white space as one space, none at the ends: what may differ in a verbatim quotation. */
export const collapseSpace = (text: string): string => text.replace(/[ \t\r\n\f\v]+/g, ' ').trim()

/**
 * A text with everything that only typesetting decides made the same: shapes of quotation marks, dashes and ellipses
 * and the space around them, kinds of space, invisible characters, ligatures, composed accents. Texts with one key have
 * the same words, numbers, case and punctuation. A hyphen at the end of a line is the printer's or the word's own, so
 * such a text has two keys; the first takes it for the printer's.
 */
export function foldTypography(text: string): readonly [string, ...string[]] {
  const joined = text.replace(LINE_HYPHEN, '')
  return joined === text ? [foldLine(text)] : [foldLine(joined), foldLine(text.replace(LINE_HYPHEN, '-'))]
}

function foldLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature]!)
    .normalize('NFC')
    .replace(QUOTATION_MARKS, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:…|\.(?: ?\.){2,})(?: ?[….])* ?/g, '…')
    .replace(DASHES, '-')
    .replace(MINUS, ' -')
    .trim()
}

/** Between letters alone: after a digit it is the dash of a range. */
const LINE_HYPHEN = /(?<=\p{L})[-‐\u00ad][ \t]*\r?\n\s*(?=\p{Ll})/gu

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

const QUOTATION_MARKS = /['"`´‘’‚‛“”„‟′″‹›«»ʹʼ＇＂]+/g

/** Any dash with its spaces, save a minus: one that only the figure after it touches. */
const DASHES = /(?<=\d) ?[-‐‑‒–−]+ ?(?=\d)|(?<! )[-‐‑‒–−—―﹣－]+ ?| [-‐‑‒–−﹣－]+(?: |(?!\d))| [—―]+ ?/g

const MINUS = / [‐‑‒–−](?=\d)/g

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}
