/** Ways in which a document is set anew. */
export const SETTINGS = ['as it is', 'wrapped', 'set in pages', 'without typography'] as const
export type Setting = (typeof SETTINGS)[number]

/** A text set anew, its words and figures the same. */
export function retypeset(text: string, setting: Setting): string {
  switch (setting) {
    case 'as it is':
      return text
    case 'wrapped':
      return wrapText(text, 62)
    case 'set in pages':
      return paged(wrap(hyphenated(text), 78))
    case 'without typography':
      return text
        .replace(/[‘’]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/[–—]/g, '-')
        .replace(/fi/g, '\ufb01')
        .replace(/\u00a0/g, ' ')
  }
}

/** The text in lines of at most so many characters, an empty line between paragraphs. */
export const wrapText = (text: string, width: number): string => wrap(text, width).join('\n')

/** Lines of at most so many characters; what was a line stays a paragraph. */
function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/[ \t]+/)) {
      if (line !== '' && line.length + word.length + 1 > width) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line, '']
  })
}

/** Breaks some long words, as where a line ends. */
const hyphenated = (text: string): string =>
  text.replace(/(?<=\s\p{Ll}{4})(?=\p{Ll}{6,}\s)/gu, (_, at: number) => (at % 3 === 0 ? '-\n' : ''))

/** A head and a number for every forty lines. */
const paged = (lines: readonly string[]): string =>
  lines
    .flatMap((line, i) =>
      i % 40 === 39 ? [line, String((i + 1) / 40), '\f', 'A Reader on Rivers and Roads'] : [line],
    )
    .join('\n')
