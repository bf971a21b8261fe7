import { errorSentence } from '#contract/error-sentence.ts'
import type { AppError } from '#domain/app-error.ts'

/** Says on standard error what failed beside the work and did it no harm. */
export const complain = (error: AppError): void => void process.stderr.write(`${errorSentence(error)}\n`)
