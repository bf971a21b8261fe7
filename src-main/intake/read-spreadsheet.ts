import { z } from 'zod'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { ChildProcessPort } from './child-process-port.ts'
import { parseDelimited } from './parse-delimited.ts'
import { READY } from './spreadsheet-task.ts'
import type { SpreadsheetAnswer, SpreadsheetTask } from './spreadsheet-task.ts'
import { tidySheets } from './tidy-sheets.ts'
import type { NamedRows } from './tidy-sheets.ts'

/** The most that one file may have, in bytes and in milliseconds of reading. */
export const SPREADSHEET_LIMITS = { bytes: 50 * 1024 * 1024, time: 10_000 } as const

/** In megabytes, of the child's values; what an archive unpacks to is bounded besides. */
const MOST_MEMORY = 384

export interface SpreadsheetPorts {
  readonly processes: ChildProcessPort
  /** `spreadsheet-child.ts` or what it was built to. */
  readonly entry: URL
  /** All that the child may read of the disk: the folders of its own code. */
  readonly readable: readonly string[]
}

const answerSchema: z.ZodType<SpreadsheetAnswer> = z.union([
  z.strictObject({
    ok: z.literal(true),
    value: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) })),
  }),
  z.strictObject({ ok: z.literal(false), error: z.string() }),
])

/**
 * The sheets of a spreadsheet file, read in a child process that may read its own code and nothing else of the disk, makes
 * no code of text, and is ended when it has answered or its time is over; or of pasted cells. Fails with
 * 'table-unreadable' and why.
 */
export async function readSpreadsheet(
  from: SpreadsheetTask | { readonly text: string },
  ports: SpreadsheetPorts,
): Promise<Result<readonly NamedRows[]>> {
  const [name, read] =
    'text' in from
      ? ['What was pasted', tidySheets([{ name: '', rows: parseDelimited(from.text) }])]
      : [from.name, await readFile(from, ports)]
  return read.ok ? ok(read.value) : err({ code: 'table-unreadable', name, reason: read.error })
}

function readFile(task: SpreadsheetTask, ports: SpreadsheetPorts): Promise<SpreadsheetAnswer> {
  if (task.bytes.length > SPREADSHEET_LIMITS.bytes) return Promise.resolve(err('it is larger than 50 MB'))
  return new Promise((resolve) => {
    const child = ports.processes.start(ports.entry, [
      '--permission',
      ...ports.readable.map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${MOST_MEMORY}`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ])
    const settle = (answer: SpreadsheetAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
      child.kill()
    }
    const timer = setTimeout(
      () => settle(err('reading it takes longer than 10 seconds')),
      SPREADSHEET_LIMITS.time,
    )
    let isReady = false
    child.onMessage((message) => {
      if (message === READY) {
        isReady = true
        child.send(task)
        return
      }
      const answer = answerSchema.safeParse(message)
      settle(answer.success ? answer.data : err('it is not what it seems to be'))
    })
    child.onExit(() =>
      settle(
        err(isReady ? 'it takes more memory than a spreadsheet may' : 'its reader could not be started'),
      ),
    )
  })
}
