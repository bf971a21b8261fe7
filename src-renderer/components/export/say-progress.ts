import type { Progress } from '#contract/api.ts'
import { assertNever } from '#domain/result.ts'

/** What an export is at, in determinate words as far as they can be known. */
export function sayProgress(progress: Progress | null): string {
  if (progress === null) return 'Exporting'
  switch (progress.stage) {
    case 'citing':
      return 'Setting the citations'
    case 'laying-out':
      // Every page comes twice, so the words say for what.
      return progress.pages === null
        ? `Laying out page ${progress.page}`
        : `Drawing page ${progress.page} of ${progress.pages}`
    case 'writing':
      return 'Writing the file'
    default:
      return assertNever(progress)
  }
}
