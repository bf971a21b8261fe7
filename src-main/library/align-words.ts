/** A word, a number or a mark of punctuation of a folded text. */
export interface Token {
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  /** The first of its sentence, where a capital says nothing. */
  readonly opening: boolean
}

/** One place of two texts laid side by side; null is a token that only the other has. */
export interface Pair {
  readonly expected: Token | null
  readonly found: Token | null
}

/** A minus is part of its number; a hyphen between two numbers or after a word is a mark. */
const TOKEN =
  /(?<word>\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*)|(?<number>(?<![\p{L}\p{M}\p{N}])-?\p{N}+(?:[.,:]\p{N}+)*|\p{N}+(?:[.,:]\p{N}+)*)|(?<mark>\S)/gu

export function tokenize(text: string): readonly Token[] {
  let opening = true
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const kind =
      match.groups?.word !== undefined ? 'word' : match.groups?.number !== undefined ? 'number' : 'mark'
    const token: Token = { text: match[0], kind, opening }
    if (/^[.!?]$/.test(match[0])) opening = true
    else if (kind !== 'mark') opening = false
    return token
  })
}

/** Beyond this the table of an alignment would take more memory than a quotation is worth: 32 MB. */
const MOST_CELLS = 4_000_000

/**
 * Lays two token lists side by side so that as little as possible differs: the global alignment of Needleman and Wunsch
 * (doi:10.1016/0022-2836(70)90057-4). A replaced word costs less than one lost and one added, a similar one less still,
 * and a mark a quarter of a word; a word never stands beside a mark. Where texts of thousands of words differ all
 * through, their tokens are paired by number instead: that they differ is certain all the same.
 */
export function alignWords(expected: readonly Token[], found: readonly Token[]): readonly Pair[] {
  const length = Math.min(expected.length, found.length)
  let start = 0
  while (start < length && expected[start]!.text === found[start]!.text) start++
  let end = 0
  while (end < length - start && expected.at(-1 - end)!.text === found.at(-1 - end)!.text) end++
  const middle = (tokens: readonly Token[]) => tokens.slice(start, tokens.length - end)
  const [left, right] = [middle(expected), middle(found)]
  const isLong = (left.length + 1) * (right.length + 1) > MOST_CELLS
  return [
    ...pairByNumber(expected.slice(0, start), found.slice(0, start)),
    ...(isLong ? pairByNumber(left, right) : alignAll(left, right)),
    ...pairByNumber(expected.slice(expected.length - end), found.slice(found.length - end)),
  ]
}

/** As many pairs as the longer list has tokens. */
function pairByNumber(expected: readonly Token[], found: readonly Token[]): readonly Pair[] {
  const length = Math.max(expected.length, found.length)
  return Array.from({ length }, (_, i) => ({ expected: expected[i] ?? null, found: found[i] ?? null }))
}

function alignAll(expected: readonly Token[], found: readonly Token[]): readonly Pair[] {
  const width = found.length + 1
  const cost = new Float64Array((expected.length + 1) * width)
  for (let i = 0; i <= expected.length; i++) {
    for (let j = 0; j <= found.length; j++) {
      if (i === 0 && j === 0) continue
      cost[i * width + j] = Math.min(
        i > 0 ? cost[(i - 1) * width + j]! + weight(expected[i - 1]!) : Infinity,
        j > 0 ? cost[i * width + j - 1]! + weight(found[j - 1]!) : Infinity,
        i > 0 && j > 0
          ? cost[(i - 1) * width + j - 1]! + replacing(expected[i - 1]!, found[j - 1]!)
          : Infinity,
      )
    }
  }
  const pairs: Pair[] = []
  for (let i = expected.length, j = found.length; i > 0 || j > 0;) {
    const here = cost[i * width + j]!
    const [left, right] = [expected[i - 1], found[j - 1]]
    if (left && right && here === cost[(i - 1) * width + j - 1]! + replacing(left, right)) {
      pairs.push({ expected: left, found: right })
      i--
      j--
    } else if (left && here === cost[(i - 1) * width + j]! + weight(left)) {
      pairs.push({ expected: left, found: null })
      i--
    } else {
      pairs.push({ expected: null, found: right! })
      j--
    }
  }
  return pairs.reverse()
}

/** What a token counts that only one text has. */
export const weight = (token: Token): number => (token.kind === 'mark' ? 0.25 : 1)

/** What it counts that one token stands for another; infinite between a word and a mark. */
export function replacing(a: Token, b: Token): number {
  if (a.text === b.text) return 0
  if ((a.kind === 'mark') !== (b.kind === 'mark')) return Infinity
  if (a.kind === 'mark') return 0.25
  return a.kind === b.kind && isNearSpelling(a.text, b.text) ? 0.5 : 1
}

/** The same word in another case or spelt differently by a letter, or by two in a long word: "organise", "organize". */
export function isNearSpelling(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  if (left === right) return true
  const length = Math.max(left.length, right.length)
  return left[0] === right[0] && editDistance(left, right) <= (length >= 8 ? 2 : length >= 5 ? 1 : 0)
}

/** Levenshtein's distance in UTF-16 code units. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return previous[b.length]!
}
