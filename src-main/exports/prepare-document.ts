import { citeDraft } from '#citation/cite-draft.ts'
import { NO_BRAND } from '#domain/brand.ts'
import type { Brand } from '#domain/brand.ts'
import { buildDocument } from '#domain/build-document.ts'
import type { Document } from '#domain/document.ts'
import type { Draft } from '#domain/draft.ts'
import { dressDocument } from '#domain/dress-document.ts'
import type { Library } from '#domain/library.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/**
 * A draft with its citations formatted and everything resolved, ready for any printer. `today`, YYYY-MM-DD, dates a
 * draft without a date; `brand` dresses it. Fails with 'source-unknown' or 'excerpt-unknown' for what neither draft nor library holds.
 */
export function prepareDocument(
  draft: Draft,
  library: Library,
  today: string,
  brand: Brand = NO_BRAND,
): Result<Document> {
  const citations = citeDraft(draft, library)
  if (!citations.ok) return citations
  const built = buildDocument(draft, library, citations.value, today)
  return built.ok ? ok(dressDocument(built.value, draft, brand)) : built
}
