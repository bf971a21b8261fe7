import type { Quotation } from '#domain/quotation.ts'
import type { PlaceFields } from '../editor/citation-fields.ts'
import { locatorOf, placeOf } from '../editor/citation-fields.ts'

/** A quotation as a form holds it. */
export interface QuotationFields {
  words: string
  sourceId: string
  place: PlaceFields
  speaker: string
  office: string
  occasion: string
  language: string
}

export type QuotationProblems = Partial<Record<'words' | 'sourceId' | 'place' | 'speaker', string>>

export const WRITTEN_IN = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Russian' },
  { value: 'az', label: 'Azerbaijani' },
  { value: 'tr', label: 'Turkish' },
  { value: 'fr', label: 'French' },
  { value: 'de', label: 'German' },
] as const

export const fieldsOfQuotation = (quotation: Quotation | null): QuotationFields => ({
  words: quotation?.selector.exact ?? '',
  sourceId: quotation?.sourceId ?? '',
  place: placeOf(quotation?.locator ?? null),
  speaker: quotation?.speaker.name ?? '',
  office: quotation?.speaker.office ?? '',
  occasion: quotation?.occasion ?? '',
  language: quotation?.language ?? 'en',
})

export function problemsOfQuotation(fields: QuotationFields): QuotationProblems {
  const locator = locatorOf(fields.place)
  return {
    ...(fields.words.trim() === '' ? { words: 'Type the words as they stand in the source.' } : {}),
    ...(fields.sourceId === ''
      ? { sourceId: 'Choose where the words stand, or add that source first.' }
      : {}),
    ...(fields.speaker.trim() === '' ? { speaker: 'Say whose words these are.' } : {}),
    ...(locator === null ? { place: 'A quotation says where it stands.' } : {}),
    ...(locator === undefined ? { place: 'A paragraph is a number from 1.' } : {}),
  }
}

/**
 * One of the person's own has been typed from paper: it says so, and keeps no position in a text that is not here. A
 * corrected one keeps what the form does not show. Null where something is missing.
 */
export function quotationOf(fields: QuotationFields, id: string, before: Quotation | null): Quotation | null {
  const locator = locatorOf(fields.place)
  if (locator === null || locator === undefined) return null
  const [exact, office, occasion] = [unquoted(fields.words), fields.office.trim(), fields.occasion.trim()]
  const { office: _, ...speaker } = before?.speaker ?? {}
  const { occasion: __, ...kept } = before ?? { tags: [], transcribed: true as const }
  return {
    ...kept,
    id,
    sourceId: fields.sourceId,
    selector: exact === before?.selector.exact ? before.selector : { exact },
    locator,
    speaker: { ...speaker, name: fields.speaker.trim(), ...(office === '' ? {} : { office }) },
    ...(occasion === '' ? {} : { occasion }),
    language: fields.language,
  }
}

/** The briefing sets its own quotation marks: a pair around the whole is left out. */
function unquoted(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  const inner = /^(?:["“„]([^"“”„]*)["”“]|«([^«»]*)»|‘(.*)’)$/u.exec(words)
  return (inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? words).trim()
}
