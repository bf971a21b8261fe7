import { PreferencesStore } from '#app/preferences-store.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import type { Result } from '#domain/result.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { ExcerptStore } from '#drafts/excerpt-store.ts'
import { OwnShelf } from '#library/own-shelf.ts'
import { WordList } from '#spelling/word-list.ts'
import { anEvent } from '#tests/builders/an-event.ts'

/**
 * Writes with its next number, again and again, a word, an event of its own, the note of each excerpt and the preferences,
 * and says each number once all four are acknowledged. Arguments: the bundled shelf, the user-data folder, its own name, the
 * first number, how many (none: until killed).
 */
const [bundled, user, name, first, count = 'Infinity'] = process.argv.slice(2)
const words = new WordList(user!)
const shelf = new OwnShelf(bundled!, user!)
const excerpts = new ExcerptStore(user!, new DraftStore(user!))
const preferences = new PreferencesStore(user!)
const { date, ...event } = anEvent()

const must = (result: Result<unknown>): void => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
}

const listed = await excerpts.list()
const ids = listed.ok ? listed.value.map(({ id }) => id) : []
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  const done = await Promise.all([
    words.add(`${name}-${n}`),
    shelf.saveEvent({ ...event, id: `${name}-${n}`, actors: [], places: [], edtf: date.edtf }),
    preferences.save({ ...DEFAULT_PREFERENCES, zoom: n % 2 === 0 ? 1 : 1.5 }),
    ...ids.map((id) => excerpts.annotate(id, [name!], `${name}-${n}`)),
  ])
  done.forEach(must)
  process.stdout.write(`${n}\n`)
}
