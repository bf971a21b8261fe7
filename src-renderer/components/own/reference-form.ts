import type { CslDate, CslName, Reference } from '#domain/reference.ts'
import { readDate } from './read-date.ts'
import {
  FIELDS_OF,
  NAME_FIELDS,
  REFERENCE_KINDS,
  TEXT_FIELDS,
  type NameField,
  type ReferenceKind,
  type TextField,
} from './reference-kinds.ts'

/** A reference as a form holds it: all as typed, so that a change of kind loses nothing. */
export interface ReferenceFields {
  type: string
  /** A row each: "Family, Given", or an organisation without a comma. */
  names: Record<NameField, string[]>
  texts: Record<TextField, string>
  dates: Record<'issued' | 'accessed', string>
}

export type ReferenceProblems = Partial<Record<'title' | 'issued' | 'accessed' | 'URL', string>>

export const kindOf = (type: string): ReferenceKind =>
  REFERENCE_KINDS.find((kind) => kind.type === type)?.type ?? 'report'

export function fieldsOfReference(reference: Reference | null): ReferenceFields {
  const held = (reference ?? {}) as Readonly<Record<string, unknown>>
  const names = (key: NameField) => {
    const rows = ((held[key] ?? []) as readonly CslName[]).map(nameWords)
    return rows.length > 0 ? rows : ['']
  }
  const text = (key: TextField) => (typeof held[key] === 'string' ? held[key] : '')
  return {
    type: reference?.type ?? 'book',
    names: Object.fromEntries(NAME_FIELDS.map((key) => [key, names(key)])) as ReferenceFields['names'],
    texts: Object.fromEntries(TEXT_FIELDS.map((key) => [key, text(key)])) as ReferenceFields['texts'],
    dates: { issued: dateWords(reference?.issued), accessed: dateWords(reference?.accessed) },
  }
}

/** What keeps it from being saved, in a sentence by its field. */
export function problemsOfReference({ type, texts, dates }: ReferenceFields): ReferenceProblems {
  const asked = FIELDS_OF[kindOf(type)]
  const has = (key: string) => asked.some((field) => field.key === key)
  const dateProblem = 'Not a date we can place. Write 2017, May 2017 or 15 May 2017; c. 2017 if uncertain.'
  return {
    ...(texts.title.trim() === ''
      ? { title: 'A work is found by its title: write one, or what it is about.' }
      : {}),
    ...(dateOf(dates.issued) === null ? { issued: dateProblem } : {}),
    ...(has('accessed') && dateOf(dates.accessed) === null ? { accessed: dateProblem } : {}),
    ...(has('URL') && texts.URL.trim() !== '' && !isAddress(texts.URL.trim())
      ? { URL: 'An address begins with http:// or https:// and has no spaces.' }
      : {}),
  }
}

/** Fields of other kinds stay out; what the record had and no form shows stays in. */
export function referenceOf(fields: ReferenceFields, id: string, before: Reference | null): Reference {
  const asked = FIELDS_OF[kindOf(fields.type)]
  const shown = new Set<string>([...NAME_FIELDS, ...TEXT_FIELDS, 'issued', 'accessed'])
  const kept = Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => !shown.has(key)))
  const filled = asked.flatMap((field): readonly (readonly [string, unknown])[] => {
    switch (field.kind) {
      case 'names': {
        const names = fields.names[field.key].flatMap(nameOf)
        return names.length === 0 ? [] : [[field.key, names]]
      }
      case 'text': {
        const text = fields.texts[field.key].trim()
        return text === '' ? [] : [[field.key, text]]
      }
      case 'date': {
        const date = dateOf(fields.dates[field.key])
        return date === null || date === undefined ? [] : [[field.key, date]]
      }
    }
  })
  return { ...kept, ...Object.fromEntries(filled), id, type: fields.type }
}

function nameOf(row: string): readonly CslName[] {
  const words = row.trim().replace(/\s+/g, ' ')
  if (words === '') return []
  const comma = words.indexOf(',')
  if (comma === -1) return [{ literal: words }]
  const [family, given] = [words.slice(0, comma).trim(), words.slice(comma + 1).trim()]
  if (family === '') return [{ literal: given }]
  return [given === '' ? { family } : { family, given }]
}

const nameWords = (name: CslName): string =>
  'literal' in name
    ? name.literal
    : name.given === undefined
      ? `${name.family},`
      : `${name.family}, ${name.given}`

/** Undefined for no date, null for one that cannot be placed. */
function dateOf(text: string): CslDate | null | undefined {
  const words = text.trim()
  if (words === '' || /^n\.? ?d\.?$/i.test(words)) return undefined
  if (/^(?:forthcoming|in press)$/i.test(words)) return { literal: words }
  const edtf = readDate(words)
  const match = edtf === null ? null : /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/.exec(edtf)
  if (match === null || Number(match[2] ?? 1) > 12) return null
  const parts = match.slice(1, 4).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  return { 'date-parts': [parts], ...(match[4] === '' ? {} : { circa: true }) }
}

function dateWords(date: CslDate | undefined): string {
  const [year, ...rest] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return date?.literal ?? ''
  const parts = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))]
  return `${date?.circa === true ? 'c. ' : ''}${parts.join('-')}`
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\.\S+$/i.test(text)
