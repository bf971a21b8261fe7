import type { AppError } from '#domain/app-error.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** Carries an error with its facts through lowdb, whose adapters can only reject. */
export class StorageFailure extends Error {
  readonly error: AppError

  constructor(error: AppError, cause?: unknown) {
    super(error.code, { cause })
    this.error = error
  }
}

/** The errno code of a failed system call; null for anything else, which is a mistake in the program. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : null
}

export const isMissing = (error: unknown): boolean => systemCode(error) === 'ENOENT'

/** What a failed write means to a person; `path` is the file that was to be written. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (code === null) return error
  return new StorageFailure(
    code === 'ENOSPC' || code === 'EDQUOT'
      ? { code: 'disk-full', path }
      : { code: 'file-unwritable', path, reason: code },
    error,
  )
}

export function readFailure(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (code === null) return error
  return new StorageFailure(
    code === 'ENOENT' ? { code: 'file-missing', path } : { code: 'file-unreadable', path, reason: code },
    error,
  )
}

/** Turns storage failures into returned errors; lets a programmer's mistake through. */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof StorageFailure) return err(error.error)
    throw error
  }
}

/** The value, or the error thrown. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new StorageFailure(result.error)
}
