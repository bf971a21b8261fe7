import { z } from 'zod'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { FileTask } from './child-messages.ts'
import { parseDelimited } from './parse-delimited.ts'
import { runChildTask } from './run-child-task.ts'
import type { ChildPorts } from './run-child-task.ts'
import { readingError } from './take-answer.ts'
import { tidySheets } from './tidy-sheets.ts'
import type { NamedRows } from './tidy-sheets.ts'

const answerSchema: z.ZodType<Result<readonly NamedRows[], string>> = z.union([
  z.strictObject({
    ok: z.literal(true),
    value: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) })),
  }),
  z.strictObject({ ok: z.literal(false), error: z.string() }),
])

/**
 * The sheets of a spreadsheet file, read in a child process, or of pasted cells. Fails with 'table-unreadable' and why, or
 * with 'reader-failed' where the fault is ours.
 */
export async function readSpreadsheet(
  from: FileTask | { readonly text: string },
  ports: ChildPorts,
): Promise<Result<readonly NamedRows[]>> {
  if ('text' in from) {
    const pasted = tidySheets([{ name: '', rows: parseDelimited(from.text) }])
    if (pasted.ok) return ok(pasted.value)
    return err({ code: 'table-unreadable', name: 'What was pasted', reason: pasted.error })
  }
  const read = await runChildTask(from, ports, answerSchema, 'spreadsheet')
  return read.ok ? ok(read.value) : err(readingError(read.error, from.name, 'table-unreadable'))
}
