import { errorSentence } from '#contract/error-sentence.ts'
import type { AppError } from '#domain/app-error.ts'
import { assertNever } from '#domain/result.ts'

/** How a command ended: 0 done, 1 the answer is no, 2 wrong use or unreadable input, 3 the machine failed. */
export type ExitStatus = 0 | 1 | 2 | 3

export type Outcome =
  | { readonly status: 0 | 1 }
  /** The sentence goes to standard error. */
  | { readonly status: 2 | 3; readonly sentence: string }

export const DONE: Outcome = { status: 0 }

export const ANSWER_IS_NO: Outcome = { status: 1 }

export const wrongUse = (sentence: string): Outcome => ({ status: 2, sentence })

export const failed = (error: AppError): Outcome => ({
  status: statusOf(error),
  sentence: errorSentence(error),
})

function statusOf(error: AppError): 2 | 3 {
  switch (error.code) {
    case 'file-unwritable':
    case 'disk-full':
    case 'search-unavailable':
    case 'pdf-failed':
    case 'spelling-unavailable':
    case 'reader-failed':
    case 'unexpected':
      return 3
    case 'file-missing':
    case 'file-unreadable':
    case 'file-is-pdf':
    case 'not-a-briefing':
    case 'image-refused':
    case 'file-damaged':
    case 'file-recovered':
    case 'newer-schema':
    case 'changed-elsewhere':
    case 'read-only':
    case 'template-invalid':
    case 'brand-invalid':
    case 'draft-invalid':
    case 'draft-unknown':
    case 'draft-ambiguous':
    case 'version-unknown':
    case 'library-invalid':
    case 'records-left-out':
    case 'record-refused':
    case 'record-needed':
    case 'record-not-own':
    case 'table-unreadable':
    case 'document-unreadable':
    case 'excerpt-gone':
    case 'excerpt-used':
    case 'source-unknown':
    case 'excerpt-unknown':
    case 'date-invalid':
    case 'locale-missing':
    case 'request-refused':
    case 'cancelled':
      return 2
    default:
      return assertNever(error)
  }
}
