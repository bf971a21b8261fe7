import { TextBreaker } from './pdfmake-classes.ts'

/** Some of a text, after which a line may end. */
export interface TextPart {
  readonly text: string
  /** The line ends there. */
  readonly lineEnd?: boolean
}

const breaker = new TextBreaker()

/** A text parted where lines may end by the rules of Unicode; an empty one has one part. */
export const breakText = (text: string): readonly TextPart[] => breaker.getBreaks([{ text }], undefined)

/** A text parted at each of its letters. */
export const breakAnywhere = (text: string): readonly TextPart[] =>
  breaker.getBreaks([{ text, wordBreak: 'break-all' }], undefined)

/** May no line end where one text is followed by another? */
export function areJoined(text: string, next: string): boolean {
  const last = breakText(text).at(-1)!.text
  const first = breakText(next)[0]!.text
  return last !== '' && breakText(`${last}${first}`).length === 1
}
