import type { AppError } from '#domain/app-error.ts'

/** The sentence for an error: what happened, what was kept, what to do now. */
export const sayError = (error: AppError): string => ('reason' in error ? error.reason : error.code)
