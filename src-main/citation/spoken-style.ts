import type { CitationStyle, Language } from '#domain/draft.ts'
import { LOCATOR_KINDS } from '#domain/locator.ts'
import { adaptStyle } from './adapt-language.ts'
import { correctStyle } from './correct-style.ts'
import { CSL_NAMES } from './csl-names.ts'
import { findMissingTerms } from './find-missing-terms.ts'
import { readLocale, readStyle } from './style-source.ts'
import { translateStyle } from './translate-style.ts'
import type { XmlNode } from './xml-node.ts'

/**
 * The style as its manual and the language have it; null where there is no locale for the language. A term that neither style
 * nor locale has is a `RangeError`: citeproc would fall back to English, or leave it out, without a word.
 */
export function spokenStyle(style: CitationStyle, language: Language): XmlNode | null {
  const locale = readLocale(language)
  if (locale === null) return null
  const corrected = correctStyle(readStyle(CSL_NAMES[style]), style)
  const spoken = translateStyle(adaptStyle(corrected, language), language)
  const [lacking] = findMissingTerms(spoken, locale, LOCATOR_KINDS)
  if (lacking === undefined) return spoken
  throw new RangeError(`The style ${style} asks for the term “${lacking}”, which ${language} lacks`)
}
