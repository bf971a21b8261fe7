import type { CitationItem } from '#domain/draft.ts'

/** A work in a citation as a form holds it. */
export interface ItemFields {
  sourceId: string
  kind: 'page' | 'paragraph' | 'note'
  /** The page, the paragraph's number or the note; empty cites the work as a whole. */
  place: string
  /** Of a paragraph, where the source counts them by section. */
  section: string
  prefix: string
}

export function fieldsOf({ sourceId, locator, prefix }: CitationItem): ItemFields {
  const place = { kind: locator?.kind ?? 'page', place: '', section: '' } as const
  switch (locator?.kind) {
    case undefined:
      return { sourceId, prefix, ...place }
    case 'page':
      return { sourceId, prefix, ...place, place: locator.page }
    case 'paragraph':
      return { sourceId, prefix, ...place, place: String(locator.paragraph), section: locator.section ?? '' }
    case 'note':
      return { sourceId, prefix, ...place, place: locator.note }
  }
}

/** The item that the fields say, or null when a paragraph is not a number from 1. */
export function itemOf(fields: ItemFields): CitationItem | null {
  const { sourceId } = fields
  const [place, section, prefix] = [fields.place.trim(), fields.section.trim(), fields.prefix.trim()]
  if (place === '') return { sourceId, locator: null, prefix }
  switch (fields.kind) {
    case 'page':
      return { sourceId, locator: { kind: 'page', page: place }, prefix }
    case 'note':
      return { sourceId, locator: { kind: 'note', note: place }, prefix }
    case 'paragraph': {
      if (!/^[1-9]\d*$/.test(place)) return null
      const locator = {
        kind: 'paragraph',
        paragraph: Number(place),
        ...(section === '' ? {} : { section }),
      } as const
      return { sourceId, locator, prefix }
    }
  }
}
