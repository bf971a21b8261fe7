import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AppError } from '#domain/app-error.ts'
import type { Likeness, Recognition } from '#domain/identity.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { nodeChildProcesses } from '#intake/child-process-port.ts'
import { readDocument } from '#intake/read-document.ts'
import { readIdentities } from '#library/read-identities.ts'
import { LONGEST_COPY, recogniseCopy } from '#library/recognise-copy.ts'
import type { Command, Invocation } from './command.ts'
import { findShelves } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { ANSWER_IS_NO, DONE, failed } from './outcome.ts'
import { printAnswer } from './print-answer.ts'
import type { Terminal } from './terminal.ts'

export const recognise: Command = {
  usage: 'recognise FILE…',
  about:
    'Says of which source of the library a document is a copy: a PDF with text, an HTML page or plain text, however it is wrapped and set. The exit status is 1 when one of the files is a copy of none. JSON items: file, sourceId (null for none), likenesses (every source that shares whole passages with it, nearest first, as editions of one work do: sourceId, shareOfCopy, shareOfSource from 0 to 1, passages), confirmed (the passages that stand word for word in the source).',
  options: {},
  positionals: { atLeast: 1, atMost: Infinity },
  async run(invocation) {
    const { terminal } = invocation.around
    const { identities, problems } = await readIdentities(findShelves(invocation))
    if (problems.length > 0) return failed({ code: 'library-invalid', problems })
    const found: Recognised[] = []
    for (const file of invocation.positionals) {
      terminal.progress(`Reading ${file}`)
      const text = await readText(file, invocation)
      if (!text.ok) return failed(text.error)
      found.push({ file, recognition: recogniseCopy(text.value, identities) })
    }
    printAnswer(invocation, found.map(toItem), (to) => found.flatMap((one) => describe(one, to)))
    return found.every(({ recognition }) => recognition.sourceId !== null) ? DONE : ANSWER_IS_NO
  },
}

interface Recognised {
  readonly file: string
  readonly recognition: Recognition
}

/** All that the reader of a document may read of the disk: its own code. */
const CODE = ['../intake', '../domain', '../../node_modules', '../../package.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

async function readText(file: string, { around }: Invocation): Promise<Result<string>> {
  const path = resolve(around.workingFolder, file)
  const bytes = await readFile(path).catch((error: unknown): AppError => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return reason === 'ENOENT' ? { code: 'file-missing', path } : { code: 'file-unreadable', path, reason }
  })
  if ('code' in bytes) return err(bytes)
  const text = await readDocument(
    { name: basename(path), bytes },
    {
      processes: nodeChildProcesses,
      entry: new URL('../intake/document-child.ts', import.meta.url),
      readable: CODE,
    },
  )
  if (!text.ok || text.value.length <= LONGEST_COPY) return text
  const reason = 'it is longer than any document that could be recognised'
  return err({ code: 'document-unreadable', name: basename(path), reason })
}

const toItem = ({ file, recognition: { sourceId, likenesses } }: Recognised) => ({
  file,
  sourceId,
  likenesses: likenesses.map((likeness) => ({
    sourceId: likeness.sourceId,
    shareOfCopy: rounded(likeness.shareOfCopy),
    shareOfSource: rounded(likeness.shareOfSource),
    passages: likeness.confirmed.length,
  })),
  confirmed: sourceId === null ? [] : likenesses[0]!.confirmed,
})

/** To three places, and never up to a whole that it is not. */
const rounded = (share: number): number => Math.floor(share * 1000) / 1000

const percent = (share: number): string => `${Math.floor(share * 100)} %`

function describe({ file, recognition }: Recognised, terminal: Terminal): readonly string[] {
  const { sourceId, likenesses } = recognition
  const said = sourceId === null ? 'a copy of no source of the library' : `a copy of ${sourceId}`
  const shares = (likeness: Likeness) =>
    `${percent(likeness.shareOfCopy)} of it stands in ${likeness.sourceId}, and ${percent(likeness.shareOfSource)} of that source’s sentences in it.`
  return [
    `${terminal.strong(file)}  ${said}`,
    ...likenesses
      .flatMap((likeness) => wrapLines(shares(likeness), terminal.width - 4))
      .map((line) => `    ${line}`),
    '',
  ]
}
