import { citeDraft } from '#citation/cite-draft.ts'
import { buildDocument } from '#domain/build-document.ts'
import type { Document } from '#domain/document.ts'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { Result } from '#domain/result.ts'

/**
 * A draft with its citations formatted and everything resolved, ready for any printer. `today`, YYYY-MM-DD, dates a
 * draft without a date. Fails with 'source-unknown' or 'excerpt-unknown' for what neither draft nor library holds.
 */
export function prepareDocument(draft: Draft, library: Library, today: string): Result<Document> {
  const citations = citeDraft(draft, library)
  return citations.ok ? buildDocument(draft, library, citations.value, today) : citations
}
