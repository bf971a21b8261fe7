import type { Brand } from './brand.ts'
import { closingTerms } from './closing-terms.ts'
import type { ClosingPart } from './document.ts'
import type { Draft } from './draft.ts'

/** What stands at the end of a briefing, each part under its title; what is not said has none. */
export function closingMatter({ language }: Draft, brand: Brand): readonly ClosingPart[] {
  const terms = closingTerms(language)
  const parts: readonly ClosingPart[] = [
    { kind: 'disclaimer', title: terms.disclaimer, paragraphs: paragraphsOf(brand.disclaimer) },
    {
      kind: 'publication',
      title: terms.publication,
      paragraphs: [brand.publication, brand.rights].flatMap(paragraphsOf),
    },
  ]
  return parts.filter(({ paragraphs }) => paragraphs.length > 0)
}

/** A line's end ends a paragraph. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
