/** What a page's content says of its marks. */
export interface ScannedContent {
  /** Numbers of marked content, in the order of the page. */
  readonly ids: readonly number[]
  /** Operators that paint outside all marks. */
  readonly unmarked: number
  /** Marks that are open at the end; negative where one was ended that was none. */
  readonly openMarks: number
  readonly openStates: number
}

const PAINTING = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'EI',
])

/** Reads a page's operators. PDF 1.7, section 14.6. */
export function scanContent(content: string): ScannedContent {
  const ids: number[] = []
  const open: boolean[] = []
  let [unmarked, openMarks, openStates] = [0, 0, 0]
  let operands: string[] = []
  for (const [token] of content.matchAll(TOKEN)) {
    if (/^[/<([\d+.-]/.test(token) || token === ']') {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') {
      const id = /\/MCID\s+(\d+)/.exec(operands.join(' '))
      if (id !== null) ids.push(Number(id[1]))
      open.push(id !== null || operands[0] === '/Artifact')
      openMarks++
    } else if (token === 'EMC') {
      open.pop()
      openMarks--
    } else if (token === 'q') openStates++
    else if (token === 'Q') openStates--
    else if (PAINTING.has(token) && !open.includes(true)) unmarked++
    operands = []
  }
  return { ids, unmarked, openMarks, openStates }
}

/** Dictionaries, strings, names, brackets, numbers and operators; ours have no strings with brackets in them. */
const TOKEN = /<<(?:[^<>]|<[^>]*>)*>>|<[^>]*>|\((?:\\.|[^\\)])*\)|\/[^\s/<>[\]()]*|[[\]]|[^\s/<>[\]()]+/g
