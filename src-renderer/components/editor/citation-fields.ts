import type { CitationItem } from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'

/** A place in a work as a form holds it. */
export interface PlaceFields {
  kind: Locator['kind']
  /** The page, the paragraph's number or the note; empty cites the work as a whole. */
  place: string
  /** Of a paragraph, where the source counts them by section. */
  section: string
}

/** A work in a citation as a form holds it. */
export interface ItemFields extends PlaceFields {
  /** Empty until a work is chosen. */
  sourceId: string
  prefix: string
  /** The work whose words these are where it was not seen itself; empty: none. */
  quotedFrom: string
}

/** A work of which nothing but its id is known yet. */
export const fieldsFor = (sourceId: string): ItemFields => ({
  sourceId,
  kind: 'page',
  place: '',
  section: '',
  prefix: '',
  quotedFrom: '',
})

export function fieldsOf({ sourceId, locator, prefix, quotedFrom }: CitationItem): ItemFields {
  return { ...fieldsFor(sourceId), ...placeOf(locator), prefix, quotedFrom: quotedFrom ?? '' }
}

export function placeOf(locator: Locator | null): PlaceFields {
  switch (locator?.kind) {
    case undefined:
      return { kind: 'page', place: '', section: '' }
    case 'page':
      return { kind: 'page', place: locator.page, section: '' }
    case 'paragraph':
      return { kind: 'paragraph', place: String(locator.paragraph), section: locator.section ?? '' }
    case 'note':
      return { kind: 'note', place: locator.note, section: '' }
  }
}

/** The item that the fields say, or null when no work is chosen or a paragraph is not a number from 1. */
export function itemOf(fields: ItemFields): CitationItem | null {
  if (fields.sourceId === '') return null
  const locator = locatorOf(fields)
  if (locator === undefined) return null
  return {
    sourceId: fields.sourceId,
    locator,
    prefix: fields.prefix.trim(),
    quotedFrom: fields.quotedFrom === '' ? null : fields.quotedFrom,
  }
}

/** Null for no place, undefined for one that cannot be. */
export function locatorOf(fields: PlaceFields): Locator | null | undefined {
  const [place, section] = [fields.place.trim(), fields.section.trim()]
  if (place === '') return null
  switch (fields.kind) {
    case 'page':
      return { kind: 'page', page: place }
    case 'note':
      return { kind: 'note', note: place }
    case 'paragraph':
      if (!/^[1-9]\d*$/.test(place)) return undefined
      return {
        kind: 'paragraph',
        paragraph: Number(place),
        ...(section === '' ? {} : { section }),
      }
  }
}
