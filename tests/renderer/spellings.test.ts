import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { Actor } from '#domain/library.ts'
import { findRows } from '#renderer/components/editor/find-rows.ts'
import { findWorks, listWorks } from '#renderer/components/editor/evidence/list-works.ts'
import { holdsWords } from '#renderer/records/hold-words.ts'
import { markWords } from '#renderer/components/sources/mark-words.ts'
import { filterOptions, rowsOf } from '#renderer/components/timeline/filter-options.ts'
import { DataRoom } from '#renderer/state/data-room.svelte.ts'
import { DisagreementList } from '#renderer/state/disagreement-list.svelte.ts'
import { LibraryRoom } from '#renderer/state/library-room.svelte.ts'
import { Records } from '#renderer/state/records.ts'
import { TimelineRoom } from '#renderer/state/timeline-room.svelte.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary, anActor } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const actor = (id: string, name: string, kind: Actor['kind'], otherNames: readonly string[] = []) =>
  anActor({ id, name, kind, otherNames })

/** In one library only as English writes them, in the other only as Azerbaijani does. */
const library = (keeper: string, town: string, spellings: readonly string[] = []) => {
  const named = `The keeper ${keeper} of the town ${town}.`
  const position = {
    sourceId: 'report-2019',
    position: named,
    locator: { kind: 'page', page: '3' },
    quotationIds: [],
  } as const
  return aLibrary({
    sources: [aSource({ reference: { author: [{ family: keeper, given: 'A.' }], title: `On ${town}` } })],
    quotations: [aQuotation({ speaker: { name: keeper } })],
    events: [
      anEvent({ what: 'A toll is taken.', actors: [keeper], places: [town] }),
      anEvent({ id: 'other', what: 'A ferry sinks.', actors: [], places: [] }),
    ],
    actors: [actor('keeper', keeper, 'person', spellings), actor('town', town, 'place')],
    tables: [
      aTable({ title: `Tolls that ${keeper} took in ${town}` }),
      aTable({ id: 'other', title: 'Ferries', sourceIds: ['none'] }),
    ],
    disagreements: [
      aDisagreement({ question: 'Who holds the key?', positions: [position, position] }),
      aDisagreement({ id: 'other', question: 'How deep is it?', positions: [] }),
    ],
  })
}

/** What each room finds by the words. */
function found(held: ReturnType<typeof library>, words: string) {
  const timeline = new TimelineRoom(() => held)
  const data = new DataRoom(() => held)
  const disagreements = new DisagreementList(() => held)
  const records = new Records(
    () => held,
    () => NO_SNAPSHOTS,
  )
  const options = rowsOf(filterOptions(timeline, records).actors)
  timeline.narrow({ words })
  data.words = words
  disagreements.filter = { words, sourceId: '' }
  return {
    timeline: timeline.shown.map(({ id }) => id),
    data: data.tables.map(({ id }) => id),
    disagreements: disagreements.shown.map(({ id }) => id),
    choice: findRows(options, words).map(({ name }) => name),
    works: findWorks(listWorks(records, []), words).map(({ id }) => id),
  }
}

const once = (keeper: string) => ({
  timeline: ['association-founded'],
  data: ['tolls'],
  disagreements: ['who-closes-the-bridge'],
  choice: [keeper],
  works: ['report-2019'],
})

describe('a search in every room', () => {
  const english = library('Aliyev', 'Shusha')
  const azerbaijani = library('Əliyev', 'Şuşa')
  const russian = library('Алиев', 'Шуша')

  it('finds a name in the letters of English, Azerbaijani and Russian by each of them', () => {
    for (const words of ['aliyev', 'Əliyev', 'Алиев', 'aliy', 'Əliy', 'Али', 'ALIYEV']) {
      expect([words, found(english, words)]).toEqual([words, once('Aliyev')])
      expect([words, found(azerbaijani, words)]).toEqual([words, once('Əliyev')])
    }
    for (const words of ['aliyev', 'Əliyev', 'Алиев'])
      expect([words, found(russian, words)]).toEqual([words, once('Алиев')])
  })

  it('finds a place so, which is no actor to choose', () => {
    for (const words of ['shusha', 'Şuşa', 'Шуша', 'shush', 'şuş']) {
      for (const held of [english, azerbaijani, russian])
        expect([words, found(held, words)]).toEqual([words, { ...once(''), choice: [] }])
    }
    expect(found(azerbaijani, 'susa')).toEqual({ ...once(''), choice: [] })
  })

  it('finds an actor by every name that it has, where a record uses another', () => {
    const pseudonym = library('Əliyev', 'Şuşa', ['Körpüçü'])
    const other = { ...once('Əliyev'), works: [] }
    expect(found(pseudonym, 'körpüçü')).toEqual(other)
    expect(found(pseudonym, 'korpuchu')).toEqual(other)
    expect(found(pseudonym, 'aliyev shusha korpucu')).toEqual({ ...other, choice: [] })
  })

  it('finds nothing by what no record says', () => {
    const nothing = { timeline: [], data: [], disagreements: [], choice: [], works: [] }
    expect(found(azerbaijani, 'valiyev')).toEqual(nothing)
    expect(found(english, 'Вел')).toEqual(nothing)
  })

  it('knows an actor of a dossier by the spelling that the record has', () => {
    for (const [name, spelt] of [
      ['Əliyev', 'Aliyev'],
      ['Aliyev', 'Алиев'],
      ['Алиев', 'Əliyev'],
    ] as const) {
      const held = { ...library(spelt, 'Shusha'), actors: [actor('keeper', name, 'person')] }
      const [named] = new LibraryRoom(() => held).dossier!.actors
      expect([named?.quotations.length, named?.events.length, named?.disagreements.length]).toEqual([1, 1, 1])
    }
  })
})

describe('holdsWords', () => {
  const LETTERS = [...'aeixcqyəğışçöüƏĞIİŞÇÖÜбвёжйхцшщъыьэюяЯЕе’-1 ½']
  const someWords = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 })

  it('finds every text by all of it, by what it begins with and by nothing', () => {
    fc.assert(
      fc.property(someWords, fc.nat(24), (text, length) => {
        expect([text, text.slice(0, length), ''].map((words) => holdsWords(text, words))).toEqual([
          true,
          true,
          true,
        ])
      }),
    )
  })

  it('does not take a sign without a letter of its own for the beginning of everything', () => {
    expect([holdsWords('bridge', 'ь'), holdsWords('bridge', 'br ъ')]).toEqual([false, false])
  })
})

describe('markWords', () => {
  const marked = (text: string, words: string) =>
    markWords(text, words)
      .filter(({ hit }) => hit)
      .map((part) => part.text)

  it('marks a word in whatever letters it was looked for', () => {
    const text = 'Əliyev, Aliyev və Алиев in Şuşa (Shusha)'
    for (const words of ['aliyev', 'Əliyev', 'Алиев'])
      expect(marked(text, words)).toEqual(['Əliyev', 'Aliyev', 'Алиев'])
    for (const words of ['shusha', 'Şuşa', 'Шуша']) expect(marked(text, words)).toEqual(['Şuşa', 'Shusha'])
  })
})
