import { spellingsOf } from '#domain/fold-words.ts'

/** A word to look for, in every spelling; or the words of a phrase, which stand next to each other in this order. */
export interface SearchTerm {
  readonly spellings: readonly (readonly string[])[]
  /** The word may go on: it is the last and still being typed. */
  readonly prefix: boolean
}

/**
 * What a person typed → what must all be found. Words in quotation marks are a phrase, a mark left open too; the last
 * word outside a phrase is taken as the beginning of a word. Every text is a query; one without words gives no terms.
 */
export function parseQuery(words: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = []
  for (const [part, phrase, loose] of words.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^"“”„«»]+)/g)) {
    if (loose === undefined) {
      const spelt = spell(phrase ?? '')
      if (spelt.length > 0) terms.push({ spellings: alternatives(spelt), prefix: false })
      continue
    }
    for (const word of spell(part)) terms.push({ spellings: alternatives([word]), prefix: false })
  }
  const last = terms.at(-1)
  const isLoose = last !== undefined && !/["“”„«»][^"“”„«»]*["“”„«»]?\s*$/.test(words)
  return isLoose ? terms.with(-1, { ...last, prefix: true }) : terms
}

/** The words of a text, each in all its spellings. */
function spell(text: string): readonly (readonly string[])[] {
  const composed = text.normalize('NFC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return (composed.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [])
    .map((word) => spellingsOf(word).filter((spelling) => /[\p{L}\p{N}]/u.test(spelling)))
    .filter((spellings) => spellings.length > 0)
}

/** The first spelling of every word, then the second of every word …: a phrase is spelt in one way throughout. */
function alternatives(words: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const ways = Math.max(...words.map((spellings) => spellings.length))
  return Array.from({ length: ways }, (_, way) =>
    words.flatMap((spellings) => (spellings[way] ?? spellings.at(-1)!).match(/[\p{L}\p{N}]+/gu) ?? []),
  )
}

/** As FTS5 has it: https://www.sqlite.org/fts5.html#full_text_query_syntax. Null where there is nothing to look for. */
export function toMatchExpression(terms: readonly SearchTerm[]): string | null {
  if (terms.length === 0) return null
  return terms
    .map(({ spellings, prefix }) => {
      const phrases = spellings.map((tokens) => `"${tokens.join(' ')}"${prefix ? '*' : ''}`)
      return `(${phrases.join(' OR ')})`
    })
    .join(' AND ')
}

/** Does a word of a text answer one of the terms? */
export function answers(word: string, terms: readonly SearchTerm[]): boolean {
  const forms = spellingsOf(word)
  return terms.some(({ spellings, prefix }) =>
    spellings.some((tokens) =>
      tokens.some((token) => forms.some((form) => (prefix ? form.startsWith(token) : form === token))),
    ),
  )
}

/** Stands each of the terms in the text, in any spelling? */
export function answersAll(text: string, terms: readonly SearchTerm[]): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return terms.every((term) => words.some((word) => answers(word, [term])))
}
