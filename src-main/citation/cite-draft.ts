import { collectCitations } from '#domain/build-document.ts'
import type { FormattedCitations } from '#domain/citation.ts'
import type { Draft } from '#domain/draft.ts'
import { findRecords } from '#domain/find-records.ts'
import type { Library } from '#domain/library.ts'
import type { Result } from '#domain/result.ts'
import { workListsOf } from '#domain/work-lists.ts'
import { formatCitations } from './format-citations.ts'

/** The citations of a draft in its own style and language, as `buildDocument` takes them. */
export function citeDraft(draft: Draft, library: Library): Result<FormattedCitations> {
  const records = findRecords(draft, library)
  if (!records.ok) return records
  const clusters = collectCitations(draft, library)
  if (!clusters.ok) return clusters
  return formatCitations({
    style: draft.citationStyle,
    language: draft.language,
    clusters: clusters.value,
    references: records.value.references,
    uncited: workListsOf(draft).further,
  })
}
