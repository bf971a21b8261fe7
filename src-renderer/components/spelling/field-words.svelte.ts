import type { SpellChecker } from '../../state/spell-checker.ts'
import { wordsOf, type PlacedWord } from './words-in.ts'

/** Milliseconds without a change before words are looked at, as in the text. */
const AFTER = 300

/** The words of a field that no dictionary has: looked at after a pause, the word being typed left out. */
export class FieldWords {
  /** Where the caret stands in a field that has the keys; null where it has not, or words are selected. */
  caret = $state<number | null>(null)
  readonly words: readonly PlacedWord[] = $derived.by(() => wordsOf(this.#text()))
  readonly wrong = $derived.by(() => this.#wrongNow())
  /** The whole text, the wrong words by themselves. */
  readonly parts = $derived.by(() => split(this.#text(), this.wrong))
  readonly #checker: SpellChecker
  readonly #text: () => string
  readonly #enabled: () => boolean
  /** Grow with what the checker came to know, and with what it is to be asked anew. */
  #heard = $state(0)
  #doubts = $state(0)

  constructor(checker: SpellChecker, text: () => string, enabled: () => boolean) {
    this.#checker = checker
    this.#text = text
    this.#enabled = enabled
  }

  /** In an effect: asks about the words as they are now, after a pause. Returns what calls it off. */
  look(): () => void {
    const { words } = this
    void this.#doubts
    if (!this.#enabled() || words.length === 0) return () => undefined
    const timer = setTimeout(() => void this.#learn(words), AFTER)
    return () => clearTimeout(timer)
  }

  /** In an effect: looks again when the checker says so. Returns what ends that. */
  listen(): () => void {
    return this.#checker.onChange(() => {
      this.#heard++
      this.#doubts++
    })
  }

  /** The wrong word that the caret stands in or at, whether or not it is marked. */
  get atCaret(): PlacedWord | undefined {
    const { caret } = this
    if (caret === null || !this.#enabled()) return undefined
    return this.words.find(
      ({ word, from, to }) => from <= caret && caret <= to && this.#checker.isRight(word) === false,
    )
  }

  async #learn(words: readonly PlacedWord[]): Promise<void> {
    await this.#checker.learnAbout(words.map(({ word }) => word))
    this.#heard++
  }

  #wrongNow(): readonly PlacedWord[] {
    void this.#heard
    if (!this.#enabled()) return []
    return this.words.filter(({ word, to }) => to !== this.caret && this.#checker.isRight(word) === false)
  }
}

function split(text: string, wrong: readonly PlacedWord[]) {
  const parts: { readonly text: string; readonly wrong: boolean }[] = []
  let end = 0
  for (const { word, from, to } of wrong) {
    if (from > end) parts.push({ text: text.slice(end, from), wrong: false })
    parts.push({ text: word, wrong: true })
    end = to
  }
  return end < text.length ? [...parts, { text: text.slice(end), wrong: false }] : parts
}
