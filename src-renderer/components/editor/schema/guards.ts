import type { CitationItem } from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'

/** What is pasted into the editor is from anywhere: only what could stand in a draft passes. */
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)

export const isIdList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isId)

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

function isLocator(value: unknown): value is Locator {
  if (!isRecord(value)) return false
  switch (value['kind']) {
    case 'page':
      return isText(value['page'])
    case 'note':
      return isText(value['note'])
    case 'paragraph': {
      const { paragraph, section } = value
      return (
        Number.isInteger(paragraph) && Number(paragraph) >= 1 && (section === undefined || isText(section))
      )
    }
    default:
      return false
  }
}

const isItem = (value: unknown): value is CitationItem =>
  isRecord(value) &&
  isId(value['sourceId']) &&
  typeof value['prefix'] === 'string' &&
  (value['locator'] === null || isLocator(value['locator']))

/** The items of a citation from its JSON, or null when it is not one. */
export function parseCitationItems(json: string): readonly CitationItem[] | null {
  try {
    const items: unknown = JSON.parse(json)
    return Array.isArray(items) && items.length > 0 && items.every(isItem) ? items : null
  } catch {
    return null
  }
}
