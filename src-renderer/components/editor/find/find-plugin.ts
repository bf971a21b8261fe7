import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findExpression, findMatches, type FindQuery, type Match } from './find-matches.ts'

export interface Finding {
  readonly query: FindQuery
  readonly matches: readonly Match[]
  /** Index of the match one is at; −1 before any was gone to. */
  readonly current: number
  readonly decorations: DecorationSet
}

type Change = { readonly query: FindQuery | null } | { readonly current: number }

export const findKey = new PluginKey<Finding | null>('find')

/** Finds while there is something to find, and marks every match in the text. */
export const findPlugin = (): Plugin<Finding | null> =>
  new Plugin<Finding | null>({
    key: findKey,
    state: {
      init: () => null,
      apply(tr, before) {
        const change = tr.getMeta(findKey) as Change | undefined
        if (change !== undefined && 'query' in change) {
          return change.query === null ? null : finding(tr.doc, change.query, -1)
        }
        if (before === null) return null
        if (change !== undefined) return marked(tr.doc, { ...before, current: change.current })
        return tr.docChanged ? finding(tr.doc, before.query, before.current) : before
      },
    },
    props: { decorations: (state) => findKey.getState(state)?.decorations },
  })

function finding(doc: Node, query: FindQuery, current: number): Finding {
  const expression = findExpression(query)
  const matches = expression === null ? [] : findMatches(doc, expression)
  return marked(doc, { query, matches, current: Math.min(current, matches.length - 1) })
}

function marked(doc: Node, found: Omit<Finding, 'decorations'>): Finding {
  const decorations = found.matches.flatMap(({ from, to }, i) => {
    const name = i === found.current ? 'found-here' : 'found'
    const note = noteAt(doc, from)
    const words = Decoration.inline(from, to, { class: name })
    return note === null ? [words] : [words, Decoration.node(note.from, note.to, { class: name })]
  })
  return { ...found, decorations: DecorationSet.create(doc, decorations) }
}

/** The footnote in which a place lies; null where it lies in none. */
export function noteAt(doc: Node, place: number): Match | null {
  const $place = doc.resolve(place)
  return $place.parent.type.name === 'footnote' ? { from: $place.before(), to: $place.after() } : null
}

/** To the next match, or the one before, round the ends; at first to that after or before the cursor. Null where there is none. */
export function goToMatch(state: EditorState, by: 1 | -1): Transaction | null {
  const found = findKey.getState(state) ?? null
  if (found === null || found.matches.length === 0) return null
  const { matches, current } = found
  const count = matches.length
  const { from } = state.selection
  const after = matches.findIndex((match) => match.from >= from)
  const index = current >= 0 ? current + by : by === 1 ? Math.max(0, after) : (after < 0 ? count : after) - 1
  return atMatch(state.tr, matches, (index + count) % count)
}

/** The match selected and in sight; one in a footnote, with the cursor at the footnote. */
function atMatch(tr: Transaction, matches: readonly Match[], index: number): Transaction {
  const match = matches[index]!
  const note = noteAt(tr.doc, match.from)
  const place = note === null ? match : { from: note.to, to: note.to }
  tr.setSelection(TextSelection.create(tr.doc, place.from, place.to))
  return tr.setMeta(findKey, { current: index }).scrollIntoView()
}

/** Puts other words in the place of the current match; null where there is none. */
export function replaceMatch(state: EditorState, words: string): Transaction | null {
  const found = findKey.getState(state) ?? null
  const match = found?.matches[found.current]
  return found === null || match === undefined ? null : put(closeHistory(state.tr), match, words, found.query)
}

/** Puts other words in the place of every match, as one action. */
export function replaceAllMatches(state: EditorState, words: string): Transaction | null {
  const found = findKey.getState(state) ?? null
  if (found === null || found.matches.length === 0) return null
  const { matches, query } = found
  return matches.toReversed().reduce((tr, match) => put(tr, match, words, query), closeHistory(state.tr))
}

/** The new words are bold or italic as the first letter that they replace was, and begin large where it did. */
function put(tr: Transaction, { from, to }: Match, words: string, query: FindQuery): Transaction {
  if (words === '') return tr.delete(from, to)
  const { marks } = tr.doc.resolve(from).nodeAfter ?? { marks: [] }
  const cased = query.matchCase ? words : inCaseOf(tr.doc.textBetween(from, to), query.words, words)
  return tr.replaceWith(from, to, tr.doc.type.schema.text(cased, marks))
}

/** Words that begin with a capital where a word that was looked for without one is found at the head of a sentence. */
function inCaseOf(found: string, asked: string, words: string): string {
  const [[first = ''], [sought = ''], [letter = '', ...rest]] = [[...found], [...asked], [...words]]
  return first !== sought && first === sought.toUpperCase() ? letter.toUpperCase() + rest.join('') : words
}
