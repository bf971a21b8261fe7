import type { Actor } from '#domain/library.ts'
import { holdsName, nameKeys } from '#domain/name-keys.ts'

/**
 * Recognises an actor by any spelling: accents, case and punctuation aside, and Azerbaijani letters also as English
 * writes them. A name that no actor has in full finds the actors whose names hold it as whole words: "Aliyev".
 * What is returned takes the id or a name of an actor, or the name of somebody who is none.
 */
export function matchActor(actors: readonly Actor[], asked: string): (name: string) => boolean {
  const wanted = new Set(nameKeys(asked))
  const namesOf = (actor: Actor) => [actor.id, actor.name, ...actor.otherNames].flatMap(nameKeys)
  const same = actors.filter((actor) => namesOf(actor).some((key) => wanted.has(key)))
  const holds = (key: string) => [...wanted].some((words) => holdsName(key, words))
  const found = same.length > 0 ? same : actors.filter((actor) => namesOf(actor).some(holds))
  const accepted = new Set([...wanted, ...found.flatMap(namesOf)])
  return (name) => nameKeys(name).some((key) => accepted.has(key) || (same.length === 0 && holds(key)))
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
  const wanted = new Set([asked, ...meant].flatMap(nameKeys))
  return (text) => {
    const keys = nameKeys(text)
    return [...wanted].some((words) => keys.some((key) => holdsName(key, words)))
  }
}
