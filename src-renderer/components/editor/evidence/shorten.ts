/** A quotation word by word: which words are left out, and what is put in before a word, or after the last. */
export interface Shortened {
  readonly words: readonly string[]
  readonly out: ReadonlySet<number>
  /** By the index of the word that it stands before. */
  readonly put: ReadonlyMap<number, string>
}

export const OMISSION = '[…]'

/** The words of a text; white space parts them, punctuation stays with its word. */
export const wordsOf = (text: string): readonly string[] => text.match(/\S+/g) ?? []

/** The words as the briefing shows them; empty where nothing is left out and nothing put in. */
export function shownOf({ words, out, put }: Shortened): string {
  if (out.size === 0 && put.size === 0) return ''
  const shown: string[] = []
  for (let i = 0; i <= words.length; i++) {
    const insertion = put.get(i)
    if (insertion !== undefined) shown.push(`[${insertion}]`)
    if (i === words.length) break
    if (!out.has(i)) shown.push(words[i]!)
    else if (shown.at(-1) !== OMISSION) shown.push(OMISSION)
  }
  return shown.join(' ')
}

/** Which words are left out and put in, or null where the shown words have others than the quotation's. */
export function shortenedOf(exact: string, shown: string): Shortened | null {
  const words = wordsOf(exact)
  if (shown.trim() === '') return { words, out: new Set(), put: new Map() }
  const tokens = shown.match(/\[[^\]]*\]|\S+/g) ?? []
  const edits = match(words, tokens, 0, 0, false)
  if (edits === null) return null
  return { words, out: new Set(edits.out), put: joined(edits.put) }
}

interface Edits {
  readonly out: readonly number[]
  readonly put: readonly (readonly [number, string])[]
}

/** Reads the tokens from `t` on against the words from `w` on; `open`: an omission stands before and may take words. */
function match(
  words: readonly string[],
  tokens: readonly string[],
  w: number,
  t: number,
  open: boolean,
): Edits | null {
  const token = tokens[t]
  if (token === undefined) {
    if (!open && w < words.length) return null
    return { out: range(w, words.length), put: [] }
  }
  if (/^\[(?:…|\.\.\.)\]$/.test(token)) return w < words.length ? match(words, tokens, w, t + 1, true) : null
  const inserted = /^\[([^\]]+)\]$/.exec(token)?.[1]
  const last = open ? words.length : w
  for (let at = open ? w + 1 : w; at <= last; at++) {
    if (inserted === undefined && words[at] !== token) continue
    const rest = match(words, tokens, inserted === undefined ? at + 1 : at, t + 1, false)
    if (rest === null) continue
    const put = inserted === undefined ? rest.put : [[at, inserted] as const, ...rest.put]
    return { out: [...range(w, at), ...rest.out], put }
  }
  return null
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

function joined(put: Edits['put']): ReadonlyMap<number, string> {
  const byPlace = new Map<number, string>()
  for (const [at, words] of put) byPlace.set(at, byPlace.has(at) ? `${byPlace.get(at)} ${words}` : words)
  return byPlace
}

/** Leaves a word out, or takes it in again; the last one stays. */
export function setOut(shortened: Shortened, index: number, out: boolean): Shortened {
  const others = [...shortened.out].filter((other) => other !== index)
  const next = new Set(out ? [...others, index] : others)
  return next.size === shortened.words.length ? shortened : { ...shortened, out: next }
}

/** Puts words in before a word; empty takes out what was put in there. Brackets within them are left off. */
export function putBefore(shortened: Shortened, index: number, words: string): Shortened {
  const text = words.replace(/[[\]\s]+/g, ' ').trim()
  const others = [...shortened.put].filter(([at]) => at !== index)
  return { ...shortened, put: new Map(text === '' ? others : [...others, [index, text]]) }
}
