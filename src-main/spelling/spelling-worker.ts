import { parentPort } from 'node:worker_threads'
import type { Hunspell } from 'hunspell-wasm'
import type { Language } from '#domain/draft.ts'
import { loadDictionary } from './load-dictionary.ts'

export type SpellingQuestion =
  | { readonly kind: 'check'; readonly language: Language; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly language: Language; readonly word: string }

/** Answered in the order of the questions: the words that the dictionary does not have, or what could be meant. */
export type SpellingAnswer =
  { readonly ok: true; readonly words: readonly string[] } | { readonly ok: false; readonly reason: string }

const MOST_SUGGESTIONS = 6

if (parentPort === null) throw new RangeError('spelling-worker.ts runs in a worker thread')
const port = parentPort

/** Each is loaded when it is first asked for. */
const dictionaries = new Map<Language, Promise<Hunspell>>()
let turn: Promise<void> = Promise.resolve()

port.on('message', (question: SpellingQuestion) => {
  turn = turn.then(async () => port.postMessage(await answer(question)))
})

async function answer(question: SpellingQuestion): Promise<SpellingAnswer> {
  try {
    const dictionary = await dictionaryOf(question.language)
    const words =
      question.kind === 'check'
        ? question.words.filter((word) => !dictionary.testSpelling(word))
        : dictionary.getSpellingSuggestions(question.word).slice(0, MOST_SUGGESTIONS)
    return { ok: true, words }
  } catch (error) {
    dictionaries.delete(question.language)
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

function dictionaryOf(language: Language): Promise<Hunspell> {
  const known = dictionaries.get(language)
  if (known !== undefined) return known
  const loading = loadDictionary(language)
  dictionaries.set(language, loading)
  return loading
}
