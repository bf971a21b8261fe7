import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A word where it stands, in points from its page's top left. */
export interface PositionedWord {
  readonly text: string
  /** From 0. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const NUMBERS = 'xMin="([\\d.-]+)" yMin="([\\d.-]+)" xMax="([\\d.-]+)" yMax="([\\d.-]+)"'

/** The words of a PDF in the order of its content, as `pdftotext` finds them. */
export function positionedWords(pdf: Uint8Array): readonly PositionedWord[] {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-words-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    return html
      .split('<page ')
      .slice(1)
      .flatMap((content, page) =>
        [...content.matchAll(new RegExp(`<word ${NUMBERS}>(.*?)</word>`, 'g'))].map((found) => {
          const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number]
          return { text: found[5]!, page, left, top, right, bottom }
        }),
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
