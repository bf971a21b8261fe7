import { TextBreaker } from './pdfmake-classes.ts'

/** Some of a text, after which a line may end. */
export interface TextPart {
  readonly text: string
  /** The line ends there. */
  readonly lineEnd?: boolean
}

const breaker = new TextBreaker()

/** A text parted where lines may end by the rules of Unicode; an empty one has one part. */
export function breakText(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  while (from < text.length) {
    const { to, isWhole } = nextStretch(text, from)
    const stretch = text.slice(from, to)
    if (isWhole) parts.push({ text: stretch })
    else parts.push(...breaker.getBreaks([{ text: stretch }], undefined))
    from = to
  }
  return text === '' ? [{ text }] : parts
}

/** A text parted at each of its letters. */
export const breakAnywhere = (text: string): readonly TextPart[] =>
  breaker.getBreaks([{ text, wordBreak: 'break-all' }], undefined)

/** May no line end where one text is followed by another? */
export function areJoined(text: string, next: string): boolean {
  // The least work for the most frequent: words with a space between them.
  if (isParted(text, next)) return false
  const last = breakText(text).at(-1)!.text
  const first = breakText(next)[0]!.text
  return last !== '' && breakText(`${last}${first}`).length === 1
}

const isParted = (text: string, next: string): boolean =>
  text.endsWith(' ') &&
  kindOf(text.charCodeAt(text.length - 2)) !== OTHER &&
  kindOf(next.charCodeAt(0)) === LETTER

const UNKNOWN = 0
const LETTER = 1
const POINT = 2
const OTHER = 3
const kinds = new Uint8Array(0x2200)

/** Up to where a line may end whatever stands around; `isWhole`: and surely nowhere before. */
function nextStretch(text: string, from: number): { readonly to: number; readonly isWhole: boolean } {
  let isWhole = true
  let before = OTHER
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== SPACE) {
      before = kindOf(code)
      if (before === OTHER) isWhole = false
      continue
    }
    while (text.charCodeAt(i + 1) === SPACE) i++
    if (before !== OTHER && kindOf(text.charCodeAt(i + 1)) === LETTER) return { to: i + 1, isWhole }
    if (i + 1 < text.length) isWhole = false
  }
  return { to: text.length, isWhole }
}

const SPACE = 0x20

/** Letters and figures; then what a line ends neither before nor after but where a space is. The end of a text is other. */
function kindOf(code: number): number {
  if (!(code < kinds.length)) return OTHER
  let kind = kinds[code]!
  if (kind === UNKNOWN) {
    const character = String.fromCharCode(code)
    if (/[\da-zÀ-ÖØ-öø-ſƏəЀ-ҁҐ-ґ]/i.test(character)) kind = LETTER
    else kind = /[.,:;'"“”‘’)\u00a0]/.test(character) ? POINT : OTHER
    kinds[code] = kind
  }
  return kind
}
