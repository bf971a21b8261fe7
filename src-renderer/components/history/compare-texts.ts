import { diffArrays } from 'diff'

export interface Part {
  readonly kind: 'same' | 'added' | 'deleted'
  readonly text: string
}

/** A paragraph of either text, or of both where one is a rewording of the other. */
export interface ComparedParagraph {
  readonly changed: boolean
  readonly parts: readonly Part[]
}

/** Two paragraphs with this share of words in common are one that was reworded. */
const REWORDED = 0.4

/** Beyond so many pairs a rewritten passage is not searched for rewordings: it is shown as old and new. */
const PAIRS = 10_000

/**
 * Two texts, each as its paragraphs, word by word: first which paragraphs are the same (Myers' algorithm, of the `diff`
 * package), then, where some were replaced, which was reworded to which, and the words of these.
 */
export function compareTexts(
  before: readonly string[],
  after: readonly string[],
): readonly ComparedParagraph[] {
  const compared: ComparedParagraph[] = []
  let deleted: readonly string[] = []
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) {
      deleted = change.value
      continue
    }
    if (change.added) compared.push(...compareRuns(deleted, change.value))
    else compared.push(...deleted.map((text) => whole('deleted', text)), ...change.value.map(same))
    deleted = []
  }
  return [...compared, ...deleted.map((text) => whole('deleted', text))]
}

const same = (text: string): ComparedParagraph => ({ changed: false, parts: [{ kind: 'same', text }] })

const whole = (kind: 'added' | 'deleted', text: string): ComparedParagraph => ({
  changed: true,
  parts: [{ kind, text }],
})

/** Pairs what was reworded, keeping the order of both, so that as many words as possible are in common. */
function compareRuns(old: readonly string[], now: readonly string[]): readonly ComparedParagraph[] {
  const pairs = old.length * now.length > PAIRS ? [] : pairUp(old, now)
  const compared: ComparedParagraph[] = []
  let [i, j] = [0, 0]
  for (const [oldAt, nowAt] of [...pairs, [old.length, now.length] as const]) {
    while (i < oldAt) compared.push(whole('deleted', old[i++]!))
    while (j < nowAt) compared.push(whole('added', now[j++]!))
    if (i < old.length && j < now.length)
      compared.push({ changed: true, parts: compareWords(old[i++]!, now[j++]!) })
  }
  return compared
}

/** The heaviest common subsequence, a pair weighing what it has in common. */
function pairUp(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const oldWords = old.map(wordsOf)
  const nowWords = now.map(wordsOf)
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1))
  const likeness = (i: number, j: number) => {
    const share = shareOf(oldWords[i]!, nowWords[j]!)
    return share < REWORDED ? 0 : share
  }
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + likeness(i, j))
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    if (best[i]![j] === best[i + 1]![j]) i++
    else if (best[i]![j] === best[i]![j + 1]) j++
    else pairs.push([i++, j++])
  }
  return pairs
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu))

/** Of the words of the longer one. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(1, a.size, b.size)
}

/** Words, spaces and punctuation marks; a change of two words is not torn by the space between them. */
export function compareWords(before: string, after: string): readonly Part[] {
  const parts: Part[] = diffArrays(tokensOf(before), tokensOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'deleted' : 'same',
    text: value.join(''),
  }))
  return mergeAcrossSpaces(parts)
}

const tokensOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|./gsu) ?? []

function mergeAcrossSpaces(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = []
  let [deleted, added] = ['', '']
  const flush = () => {
    if (deleted !== '') merged.push({ kind: 'deleted', text: deleted })
    if (added !== '') merged.push({ kind: 'added', text: added })
    ;[deleted, added] = ['', '']
  }
  parts.forEach((part, i) => {
    const between = deleted !== '' && added !== '' && parts[i + 1] !== undefined
    if (part.kind === 'deleted') deleted += part.text
    else if (part.kind === 'added') added += part.text
    else if (between && part.text.trim() === '') [deleted, added] = [deleted + part.text, added + part.text]
    else {
      flush()
      merged.push(part)
    }
  })
  flush()
  return merged
}
