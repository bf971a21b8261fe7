import type { Actor } from '#domain/library.ts'
import { foldWords, romanizeText } from './fold-words.ts'

/**
 * Recognises an actor by any spelling: accents, case and punctuation aside, and Azerbaijani letters also as English
 * writes them. A name that no actor has in full finds the actors whose names hold it as whole words: "Aliyev".
 * What is returned takes the id or a name of an actor, or the name of somebody who is none.
 */
export function matchActor(actors: readonly Actor[], asked: string): (name: string) => boolean {
  const wanted = new Set(matchNames(asked))
  const namesOf = (actor: Actor) => [actor.id, actor.name, ...actor.otherNames].flatMap(matchNames)
  const same = actors.filter((actor) => namesOf(actor).some((key) => wanted.has(key)))
  const holds = (key: string) => [...wanted].some((words) => ` ${key} `.includes(` ${words} `))
  const found = same.length > 0 ? same : actors.filter((actor) => namesOf(actor).some(holds))
  const accepted = new Set([...wanted, ...found.flatMap(namesOf)])
  return (name) => matchNames(name).some((key) => accepted.has(key) || (same.length === 0 && holds(key)))
}

/**
 * Recognises a text that names an actor, by any spelling of whoever `asked` can mean, as whole words. What is asked for and
 * is no actor is looked for as it stands.
 */
export function mentionActor(actors: readonly Actor[], asked: string): (text: string) => boolean {
  const isMeant = matchActor(actors, asked)
  const meant = actors
    .filter(({ id }) => isMeant(id))
    .flatMap(({ name, otherNames }) => [name, ...otherNames])
  const wanted = new Set([asked, ...meant].flatMap(matchNames).filter((key) => key !== ''))
  return (text) => {
    const keys = matchNames(text)
    return [...wanted].some((words) => keys.some((key) => ` ${key} `.includes(` ${words} `)))
  }
}

/** The words of a name in each way of spelling it. */
export function matchNames(name: string): readonly string[] {
  const spellings = [name, romanizeText(name, 'a') ?? name, romanizeText(name, 'e') ?? name]
  return [
    ...new Set(spellings.map((spelling) => (foldWords(spelling).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))),
  ]
}
