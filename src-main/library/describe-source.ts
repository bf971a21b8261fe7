import type { Reference } from '#domain/reference.ts'
import type { Source } from '#domain/source.ts'

/**
 * The source that a reference written by hand describes. One that is known keeps what the library says of it; of a new
 * one there is no text, and what its reference leaves open is said.
 */
export function describeSource(reference: Reference, known: Source | null): Source {
  const described = known ?? {
    id: reference.id,
    rights: 'Described by hand; no text of it is kept here.',
    wordCount: 0,
    language: 'en',
    editionOf: null,
    digest: [],
  }
  const isByHand = known === null || known.wordCount === 0
  return {
    ...described,
    reference,
    language: reference.language ?? described.language,
    uncertainties: isByHand ? openQuestions(reference) : (known?.uncertainties ?? []),
  }
}

function openQuestions(reference: Reference): readonly string[] {
  const hasNames = (reference.author ?? []).length + (reference.editor ?? []).length > 0
  return [
    ...(reference.title === undefined ? ['It has no title.'] : []),
    ...(hasNames ? [] : ['It names no author.']),
    ...(reference.issued?.['date-parts']?.[0]?.[0] === undefined ? ['It gives no year.'] : []),
  ]
}
