import type { AppError } from './app-error.ts'

/** What a user or a file can make fail is returned; only a programmer's mistake throws. */
export type Result<T, E = AppError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Closes a `switch` over a union: a member added later fails to compile here. */
export function assertNever(value: never): never {
  throw new RangeError(`Not a known member: ${JSON.stringify(value)}`)
}
