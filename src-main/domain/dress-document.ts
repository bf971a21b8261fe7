import { brandLook } from './brand.ts'
import type { Brand } from './brand.ts'
import { closingMatter } from './closing-matter.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'

/** A document in the brand of its institution, with what a brand puts into every briefing that says nothing else. */
export function dressDocument(document: Document, draft: Draft, brand: Brand): Document {
  const look = brandLook(brand)
  const closing = closingMatter(draft, brand)
  return {
    ...document,
    institution: document.institution.trim() === '' ? brand.institution : document.institution,
    ...(closing.length === 0 ? {} : { closing }),
    ...(look === null ? {} : { brand: look }),
  }
}
