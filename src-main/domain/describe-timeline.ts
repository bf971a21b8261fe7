import type { TimelineEntry } from './document.ts'
import type { Language } from './draft.ts'

/** The count of events, in the language's plural. */
const COUNTED: Readonly<Record<Language, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>> =
  {
    'en-GB': { one: 'event', other: 'events' },
    'en-US': { one: 'event', other: 'events' },
    'ru-RU': { one: 'событие', few: 'события', other: 'событий' },
    'az-AZ': { other: 'hadisə' },
  }

/** A timeline in one sentence: "12 events: May 2012, the first was founded; …; 2017, …". All of them while they are few. */
export function describeTimeline(entries: readonly TimelineEntry[], language: Language): string {
  const counted = COUNTED[language]
  const count = `${entries.length}\u00a0${counted[pluralRules(language).select(entries.length)] ?? counted.other}`
  const said = entries.map(({ date, what }) => `${date}, ${what.replace(/[.\s]+$/, '')}`)
  const told = said.length <= SAID_ONE_BY_ONE ? said : [said[0]!, '…', said.at(-1)!]
  return told.length === 0 ? count : `${count}: ${told.join('; ')}.`
}

const SAID_ONE_BY_ONE = 8

const rules = new Map<Language, Intl.PluralRules>()

function pluralRules(language: Language): Intl.PluralRules {
  let known = rules.get(language)
  if (known === undefined) rules.set(language, (known = new Intl.PluralRules(language)))
  return known
}
