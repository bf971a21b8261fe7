import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

const MOST_PAGES = 500

/** As far from the line above as makes a new paragraph, in heights of a line. */
const PARAGRAPH_GAP = 1.7

interface TextItem {
  readonly str: string
  readonly hasEOL: boolean
  readonly height: number
  /** Where it stands: the last two are x and y, from below. */
  readonly transform: readonly number[]
}

interface Line {
  readonly y: number
  readonly height: number
}

/**
 * The text of a PDF, line by line, an empty line where the gap is that of a paragraph and after each page. Nothing of it is
 * run, drawn or fetched. The error is a part of a sentence.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<string, string>> {
  // The worker's own code, in this thread: there is no other file that it may load.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // A copy that is no Buffer, which it refuses.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const file = await task.promise
    if (file.numPages > MOST_PAGES) return err(`it has more than ${MOST_PAGES} pages`)
    const pages: string[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.filter((item) => 'str' in item)))
    }
    const text = pages.join('\n\n')
    return text.trim() === '' ? err('it has no text, only pictures of pages') : ok(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return err(error.name === 'PasswordException' ? 'it is protected by a password' : 'it is damaged')
  }
}

function linesOf(items: readonly TextItem[]): string {
  let text = ''
  let last: Line | null = null as Line | null
  for (const { str, hasEOL, height, transform } of items) {
    const y = transform[5] ?? 0
    const isNewLine = text === '' || text.endsWith('\n')
    if (isNewLine && str.trim() !== '') {
      if (last !== null && Math.abs(last.y - y) > PARAGRAPH_GAP * Math.max(last.height, height)) text += '\n'
      last = { y, height: height > 0 ? height : (last?.height ?? 0) }
    }
    text += str
    if (hasEOL) text += '\n'
  }
  return text
}
