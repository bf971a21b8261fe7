import type { Transaction } from '@tiptap/pm/state'
import type { EditorSession } from '../editor-session.svelte.ts'
import { findKey, goToMatch, noteAt, replaceAllMatches, replaceMatch } from './find-plugin.ts'

/** What is looked for in the text and where it was found, as the find bar shows it. */
export class FindState {
  words = $state('')
  /** What is put in its place. */
  other = $state('')
  matchCase = $state(false)
  wholeWords = $state(false)
  /** What replacing all did; empty after a new search. */
  said = $state('')
  readonly #session: EditorSession
  readonly #found = $derived.by(() => {
    void this.#session.revision
    return findKey.getState(this.#session.editor.state) ?? null
  })
  readonly count = $derived(this.#found?.matches.length ?? 0)

  constructor(session: EditorSession) {
    this.#session = session
  }

  /** "3 of 12", "12 places", "Not in the text". */
  get place(): string {
    if (this.words === '') return ''
    if (this.count === 0) return 'Not in the text'
    const found = this.#found
    const match = found?.matches[found.current]
    if (found === null || match === undefined) return this.count === 1 ? '1 place' : `${this.count} places`
    const inNote = noteAt(this.#session.editor.state.doc, match.from) !== null
    return `${found.current + 1} of ${this.count}${inNote ? ', in a footnote' : ''}`
  }

  /** Takes the words that are selected in the text, where they are few, and looks for them. */
  begin(): void {
    const { doc, selection } = this.#session.editor.state
    const selected = doc.textBetween(selection.from, selection.to, '\n', '\ufffc')
    if (selected !== '' && selected.length < 100 && !/[\n\ufffc]/.test(selected)) this.words = selected
    this.search()
  }

  search(): void {
    this.said = ''
    const { words, matchCase, wholeWords } = this
    this.#dispatch(
      this.#session.editor.state.tr.setMeta(findKey, { query: { words, matchCase, wholeWords } }),
    )
  }

  end(): void {
    const { editor } = this.#session
    if (!editor.isDestroyed) this.#dispatch(editor.state.tr.setMeta(findKey, { query: null }))
  }

  /** The text has not the focus, so it does not scroll by itself. */
  go(by: 1 | -1): void {
    this.#dispatch(goToMatch(this.#session.editor.state, by))
    this.#session.editor.view.dom.querySelector('.found-here')?.scrollIntoView({ block: 'center' })
  }

  replace(): void {
    const current = this.#found?.current ?? -1
    if (current < 0) return this.go(1)
    this.#dispatch(replaceMatch(this.#session.editor.state, this.other))
    // The match after it has its place in the list now.
    if (this.count === 0) return
    this.#dispatch(this.#session.editor.state.tr.setMeta(findKey, { current: current - 1 }))
    this.go(1)
  }

  replaceAll(): void {
    const { count } = this
    this.#dispatch(replaceAllMatches(this.#session.editor.state, this.other))
    this.said = count === 1 ? '1 place replaced' : `${count} places replaced`
  }

  #dispatch(tr: Transaction | null): void {
    if (tr !== null) this.#session.editor.view.dispatch(tr)
  }
}
