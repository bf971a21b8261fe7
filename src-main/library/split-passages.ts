/** Marks of a text in Markdown, and what no reader sees. */
function withoutMarkup(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/<\/?(?:sup|sub|em|i|b|strong|br|span|u)\b[^>]*>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*{1,3}/g, '')
    .trim()
}

const PAGE_NUMBER = /^(?:page )?[\divxlc]{1,4}(?: (?:of|\/) \d{1,4})?$/i
const RULE = /^[-*_=|\s]*$/
/** How often a line stands in a text before it is taken for the head or foot of its pages. */
const OFTEN = 3
const LONGEST_HEAD = 90
/** A single word may be the same in many cells of a table. */
const TWO_WORDS = /\p{L}{2}.*[^\p{L}].*\p{L}{2}/u

/** The lines of a text without markup and rules. An empty line parts paragraphs. */
export const allLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map(withoutMarkup)
    .filter((line) => line === '' || !RULE.test(line))

/** Those that are the text's own: no numbers and heads of pages. In a narrow column what is none may look like one. */
export function ownLines(text: string): readonly string[] {
  const lines = allLines(text)
  const keyOf = (line: string) =>
    line
      .replace(/[\d\s]+/g, ' ')
      .trim()
      .toLowerCase()
  const times = new Map<string, number>()
  for (const line of lines) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1)
  const isHead = (line: string) =>
    line.length <= LONGEST_HEAD && (times.get(keyOf(line)) ?? 0) >= OFTEN && TWO_WORDS.test(line)
  return lines.flatMap((line) => {
    if (line === '') return ['']
    return PAGE_NUMBER.test(line) || isHead(line) ? [] : [line]
  })
}

/** Lines of a text that is broken by its paragraphs alone are longer. */
const LONGEST_WRAPPED = 130

/**
 * The paragraphs of a text. One that a page ends within is joined: it has no end, and what goes on begins with a small
 * letter; what stands between, notes and captions, comes after it.
 */
export function splitParagraphs(lines: readonly string[]): readonly string[] {
  const isWrapped = lines.every((line) => line.length <= LONGEST_WRAPPED)
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    if (line === '') open = false
    else if (open && isWrapped) paragraphs.push(joinLines(paragraphs.pop()!, line))
    else {
      paragraphs.push(line)
      open = true
    }
  }
  return joinAcrossPages(paragraphs)
}

const hasEnd = (text: string): boolean => /[.!?:…]["'’”»)\]\d]*$/.test(text)
const goesOn = (text: string): boolean => /^["'‘“«(]?\p{Ll}/u.test(text)

/** How many paragraphs may stand where a page ends. */
const MOST_BETWEEN = 12

function joinAcrossPages(paragraphs: readonly string[]): readonly string[] {
  const joined: string[] = []
  /** The last that has no end, in `joined`. */
  let unfinished = -1
  for (const paragraph of paragraphs) {
    const isNear = unfinished !== -1 && joined.length - unfinished <= MOST_BETWEEN
    if (isNear && goesOn(paragraph)) {
      joined[unfinished] = joinLines(joined[unfinished]!, paragraph)
      if (hasEnd(joined[unfinished]!)) unfinished = -1
      continue
    }
    joined.push(paragraph)
    const isLong = paragraph.split(' ').length > 8
    if (isLong && !hasEnd(paragraph)) unfinished = joined.length - 1
  }
  return joined
}

/** A hyphen at the end of a line is left out by the fold. */
const joinLines = (first: string, second: string): string => `${first} ${second}`

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vol|pp?|eds?|cf|vs|e\.g|i\.e)\.["'’”)\]]*$/u

/** The sentences of a paragraph: each ends with its mark and what closes it. */
export function splitSentences(paragraph: string): readonly string[] {
  const parts = paragraph.split(/(?<=[.!?…]["'’”»)\]]{0,3})\s+(?=["'‘“«([]{0,2}[\p{Lu}\p{N}])/u)
  const sentences: string[] = []
  for (const part of parts) {
    const before = sentences.at(-1)
    if (before !== undefined && ABBREVIATION.test(before))
      sentences[sentences.length - 1] = `${before} ${part}`
    else sentences.push(part)
  }
  return sentences
}
