import { assertNever } from './result.ts'

/** The place in a source: the printed page, a numbered paragraph (of a section where it has them), or a note. */
export type Locator =
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly section?: string | undefined }
  | { readonly kind: 'note'; readonly note: string }

export const LOCATOR_KINDS: readonly Locator['kind'][] = ['page', 'paragraph', 'note']

/** "p. 19", "para. 6", "The ARAC, para. 2", "note xiv": the short form of lists, chips and the command line. */
export function formatLocator(locator: Locator): string {
  switch (locator.kind) {
    case 'page':
      return `${/[-–,]/.test(locator.page) ? 'pp.' : 'p.'} ${locator.page.replace('-', '–')}`
    case 'paragraph':
      return `${locator.section === undefined ? '' : `${locator.section}, `}para. ${locator.paragraph}`
    case 'note':
      return `note ${locator.note}`
    default:
      return assertNever(locator)
  }
}

/** "page 19", "pages 19–21", "paragraph 6 of The ARAC", "note xiv": as a sentence says it. */
export function namePlace(locator: Locator): string {
  switch (locator.kind) {
    case 'page':
      return `${/[-–,]/.test(locator.page) ? 'pages' : 'page'} ${locator.page.replace('-', '–')}`
    case 'paragraph':
      return `paragraph ${locator.paragraph}${locator.section === undefined ? '' : ` of ${locator.section}`}`
    case 'note':
      return `note ${locator.note}`
    default:
      return assertNever(locator)
  }
}

/** As CSL has it: one of its locator terms, and one value. It has no room for the section in which paragraphs are counted. */
export function cslLocator(locator: Locator): { readonly label: Locator['kind']; readonly locator: string } {
  switch (locator.kind) {
    case 'page':
      return { label: 'page', locator: locator.page }
    case 'paragraph':
      return { label: 'paragraph', locator: String(locator.paragraph) }
    case 'note':
      return { label: 'note', locator: locator.note }
    default:
      return assertNever(locator)
  }
}
