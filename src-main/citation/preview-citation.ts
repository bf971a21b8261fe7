import type { Run } from '#domain/document.ts'
import type { CitationStyle, Language } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { formatCitations } from './format-citations.ts'

/** How a style cites one work, and how it lists it. Fails with `locale-missing`. */
export function previewCitation(request: {
  readonly reference: Reference
  readonly style: CitationStyle
  readonly language: Language
}): Result<{ readonly citation: readonly Run[]; readonly entry: readonly Run[] }> {
  const { reference, style, language } = request
  const formatted = formatCitations({
    style,
    language,
    clusters: [
      { id: 'c1', items: [{ sourceId: reference.id, locator: null, prefix: '', quotedFrom: null }] },
    ],
    references: { [reference.id]: reference },
  })
  if (!formatted.ok) return formatted
  const { clusters, bibliography } = formatted.value
  return ok({ citation: clusters['c1'] ?? [], entry: bibliography[0]?.runs ?? [] })
}
