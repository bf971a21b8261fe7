import { formatCitations } from '#citation/format-citations.ts'
import type { FormattedCitations } from '#domain/citation.ts'
import type { Run } from '#domain/document.ts'
import type { CitationItem, CitationStyle, Language } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { textOf } from '#domain/runs.ts'

interface ShortCite {
  readonly sourceId: string
  readonly page?: string
  readonly quotedFrom?: string
}

export interface CitingText {
  readonly style: CitationStyle
  readonly language: Language
  readonly works: readonly Reference[]
  /** One list for each place in the text. */
  readonly cites: readonly (readonly ShortCite[])[]
}

export function formatAll({ style, language, works, cites }: CitingText): FormattedCitations {
  const result = formatCitations({
    style,
    language,
    clusters: cites.map((items, i) => ({ id: `c${i + 1}`, items: items.map(toItem) })),
    references: Object.fromEntries(works.map((work) => [work.id, work])),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Citations and bibliography as text, italics between asterisks. */
export function citeAll(text: CitingText) {
  const { clusters, bibliography } = formatAll(text)
  return {
    citations: Object.values(clusters).map(withItalics),
    entries: bibliography.map(({ runs }) => withItalics(runs)),
  }
}

const toItem = ({ sourceId, page, quotedFrom }: ShortCite): CitationItem => ({
  sourceId,
  locator: page === undefined ? null : { kind: 'page', page },
  prefix: '',
  quotedFrom: quotedFrom ?? null,
})

const withItalics = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' && run.italic === true ? `*${run.text}*` : textOf([run]))).join('')
