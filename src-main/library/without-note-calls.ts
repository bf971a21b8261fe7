/** Calls of notes that say that they are: in brackets after a word, as superscript figures, or in the markup of a text. */
const MARKED = /(?<=\S)\[(?:\d{1,3}|[ivxlc]{1,7})\]|[⁰¹²³⁴-⁹]+|<sup>[^<]{0,12}<\/sup>/giu

/** Figures run into the word or the full stop before them: "the late 2000s.34 Half". */
const GLUED =
  /(?<=\p{Ll}{2}|[\p{L})\]'’”"%][.,;:!?]['’”")\]]?|\p{L}['’”")\]]|\d[.!?]['’”")\]]?|\d[’”")\]][.,;:!?]?)\d{1,3}(?=\s|$|[.,;:!?)\]’”"—–])/gu

/** How much the number of a call may be above that of the one before: a note is easily lost. */
const MOST_STEP = 2
const LEAST_CALLS = 3

/**
 * A text without the calls of its notes. Those run into words are told from figures by their numbers, which rise by one
 * through the text: the longest such chain is taken for calls.
 *
 * @param all takes every figure that is run into a word for a call
 */
export function withoutNoteCalls(text: string, all = false): string {
  const plain = text.replace(MARKED, '')
  const found = [...plain.matchAll(GLUED)].map((match) => ({ at: match.index, digits: match[0] }))
  const calls = all ? found : longestChain(found)
  let at = 0
  let kept = ''
  for (const call of calls) {
    kept += plain.slice(at, call.at)
    at = call.at + call.digits.length
  }
  return kept + plain.slice(at)
}

interface Call {
  readonly at: number
  readonly digits: string
}

/** Of all ways to go through the text from call to call, the one with the most. */
function longestChain(calls: readonly Call[]): readonly Call[] {
  const numbers = calls.map(({ digits }) => Number(digits))
  const lengths: number[] = []
  const before: number[] = []
  /** The best chain that ends with a number. */
  const endingIn = new Map<number, number>()
  for (const [i, number] of numbers.entries()) {
    let best = -1
    for (let step = 1; step <= MOST_STEP; step++) {
      const other = endingIn.get(number - step)
      if (other !== undefined && (best === -1 || lengths[other]! > lengths[best]!)) best = other
    }
    before[i] = best
    lengths[i] = best === -1 ? 1 : lengths[best]! + 1
    const known = endingIn.get(number)
    if (known === undefined || lengths[known]! <= lengths[i]) endingIn.set(number, i)
  }
  const last = lengths.indexOf(Math.max(0, ...lengths))
  if ((lengths[last] ?? 0) < LEAST_CALLS) return []
  const chain: Call[] = []
  for (let i = last; i !== -1; i = before[i]!) chain.unshift(calls[i]!)
  return chain
}
