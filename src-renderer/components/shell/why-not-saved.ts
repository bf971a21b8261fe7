import { errorSentence, sayReason } from '#contract/error-sentence.ts'
import type { AppError } from '#domain/app-error.ts'

/** The reason in the few words for which a status bar has room; the whole sentence where there is no shorter one. */
export function whyNotSaved(error: AppError): string {
  switch (error.code) {
    case 'disk-full':
      return 'the disk is full.'
    case 'file-unwritable':
      return `its file cannot be written (${sayReason(error.reason)}).`
    default:
      return errorSentence(error)
  }
}
