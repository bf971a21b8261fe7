import { z } from 'zod'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { FileTask } from './child-messages.ts'
import { runChildTask } from './run-child-task.ts'
import type { ChildPorts } from './run-child-task.ts'
import { readingError } from './take-answer.ts'

const answerSchema: z.ZodType<Result<string, string>> = z.union([
  z.strictObject({ ok: z.literal(true), value: z.string() }),
  z.strictObject({ ok: z.literal(false), error: z.string() }),
])

/**
 * The text of a document, PDF, HTML or plain, read in a child process: lines as they stand, an empty line between
 * paragraphs. Fails with 'document-unreadable' and why, or with 'reader-failed' where the fault is ours.
 */
export async function readDocument(file: FileTask, ports: ChildPorts): Promise<Result<string>> {
  const read = await runChildTask(file, ports, answerSchema, 'document')
  return read.ok ? ok(read.value) : err(readingError(read.error, file.name, 'document-unreadable'))
}
