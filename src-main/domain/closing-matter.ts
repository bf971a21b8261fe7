import type { Brand } from './brand.ts'
import { closingTerms } from './closing-terms.ts'
import type { ClosingPart } from './document.ts'
import { NO_CLOSING } from './draft.ts'
import type { Draft } from './draft.ts'

/**
 * What stands at the end of a briefing, each part under its title; what is not said has none. The briefing's own words go
 * before those of the brand.
 */
export function closingMatter(
  { language, authors, closing = NO_CLOSING }: Pick<Draft, 'language' | 'authors' | 'closing'>,
  brand: Brand,
): readonly ClosingPart[] {
  const terms = closingTerms(language)
  const own = (part: 'disclaimer' | 'publication' | 'rights'): readonly string[] =>
    paragraphsOf(closing[part].trim() === '' ? brand[part] : closing[part])
  const parts: readonly ClosingPart[] = [
    {
      kind: 'about',
      title: authors.length > 1 ? terms.aboutAuthors : terms.aboutAuthor,
      paragraphs: paragraphsOf(closing.about),
    },
    {
      kind: 'acknowledgements',
      title: terms.acknowledgements,
      paragraphs: paragraphsOf(closing.acknowledgements),
    },
    { kind: 'disclaimer', title: terms.disclaimer, paragraphs: own('disclaimer') },
    { kind: 'publication', title: terms.publication, paragraphs: [...own('publication'), ...own('rights')] },
  ]
  return parts.filter(({ paragraphs }) => paragraphs.length > 0)
}

/** A line's end ends a paragraph. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
