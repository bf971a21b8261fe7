import type { CitationItem } from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'

/** The place as a chip says it: "19", "para. 6", "n. xiv". */
function shortLocator(locator: Locator): string {
  switch (locator.kind) {
    case 'page':
      return locator.page.replace('-', '–')
    case 'paragraph':
      return `para. ${locator.paragraph}`
    case 'note':
      return `n. ${locator.note}`
  }
}

/** "Shiriyev 2019, 19; see also Aliyev 2017 in Miles 2017, para. 1": a citation on its chip. */
export function citationWords(items: readonly CitationItem[], nameOf: (sourceId: string) => string): string {
  return items
    .map(({ sourceId, locator, prefix, quotedFrom }) => {
      const place = locator === null ? '' : `, ${shortLocator(locator)}`
      const original = quotedFrom === null ? '' : `${nameOf(quotedFrom)} in `
      return `${prefix === '' ? '' : `${prefix} `}${original}${nameOf(sourceId)}${place}`
    })
    .join('; ')
}
