import { open } from 'node:fs/promises'
import type { Result } from '#domain/result.ts'
import { isMissing, settle, writeFailure } from '#drafts/storage-failure.ts'

/** The first line of a file of references that was written here, and may be written anew. */
export const REFERENCES_MARK = '% References of a briefing, written by Briefwright.'

/**
 * Where the references of an exported `X.pdf` go: `X.bib`, where no file or one of ours has that name; else `X-2.bib` and
 * so on. The person chose the place of the PDF only, so that no other file may be lost. Error: 'file-unwritable'.
 */
export function findReferencesPath(pdfPath: string): Promise<Result<string>> {
  return settle(async () => {
    const stem = pdfPath.replace(/\.pdf$/i, '')
    for (let number = 1; ; number++) {
      const path = `${stem}${number === 1 ? '' : `-${number}`}.bib`
      if (await mayWrite(path)) return path
    }
  })
}

async function mayWrite(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(REFERENCES_MARK.length), 0)
      return buffer.toString('utf8', 0, bytesRead) === REFERENCES_MARK
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) return true
    const { code } = error as NodeJS.ErrnoException
    // A folder of that name, or a file that may not be read: another's.
    if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM') return false
    throw writeFailure(error, path)
  }
}
