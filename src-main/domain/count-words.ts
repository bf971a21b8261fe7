/**
 * Words as an editor counts them: whatever stands between spaces and has a letter or a digit in it, so that
 * "three-fifths" and "US$1,232" are one word each and a free-standing dash is none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
