import { z } from 'zod'
import type { AppError } from '#domain/app-error.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { ReaderFault } from './child-messages.ts'

/** Why nothing was read: what is wrong with the file, as a part of a sentence, or with its reader. */
export interface ReadingFailure {
  readonly of: 'file' | 'reader'
  readonly reason: string
}

const faultSchema: z.ZodType<ReaderFault> = z.strictObject({ fault: z.string() })

/** What a child said of its file, which is believed only in the form of the schema. */
export function takeAnswer<T>(
  message: unknown,
  schema: z.ZodType<Result<T, string>>,
): Result<T, ReadingFailure> {
  const fault = faultSchema.safeParse(message)
  if (fault.success) return ofReader(fault.data.fault)
  const answer = schema.safeParse(message)
  if (!answer.success) return ofReader('its answer has no known form')
  return answer.data.ok ? answer.data : ofFile(answer.data.error)
}

export const ofFile = (reason: string): Result<never, ReadingFailure> => err({ of: 'file', reason })
export const ofReader = (reason: string): Result<never, ReadingFailure> => err({ of: 'reader', reason })

/** The error of a file that was not read: `code` where the fault is the file's. */
export const readingError = (
  { of, reason }: ReadingFailure,
  name: string,
  code: 'table-unreadable' | 'document-unreadable',
): AppError => ({ code: of === 'reader' ? 'reader-failed' : code, name, reason })
