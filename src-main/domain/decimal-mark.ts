/**
 * Whether figures are written with a decimal comma: some figure can be read in no other way and none only with a
 * point. "1,049" alone says nothing and stays a thousand.
 */
export function decimalMarkOf(texts: readonly string[]): ',' | undefined {
  const isComma = texts.some((text) => ONLY_COMMA.test(text))
  const isPoint = texts.some((text) => ONLY_POINT.test(text))
  return isComma && !isPoint ? ',' : undefined
}

/** One comma that no group of three digits follows, or after groups parted by points or spaces: 1,5 · 1.232,50 · 1 232,500. */
const ONLY_COMMA =
  /^[^\d]*(?:\d+,(?!\d{3}(?!\d))\d+|0,\d+|\d{1,3}(?:[. \u00a0\u202f]\d{3})+,\d+)(?![\d,.]*\d)/u

/** The same of the point: 1.5 · 1,232.50. */
const ONLY_POINT =
  /^[^\d]*(?:\d+\.(?!\d{3}(?!\d))\d+|0\.\d+|\d{1,3}(?:[, \u00a0\u202f]\d{3})+\.\d+)(?![\d,.]*\d)/u
