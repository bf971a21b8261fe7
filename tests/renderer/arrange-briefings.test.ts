import { describe, expect, it } from 'vitest'
import type { DraftSummary } from '#domain/draft.ts'
import { arrange } from '#renderer/state/arrange-briefings.ts'

const summary = (title: string, saved: string, words: number): DraftSummary => ({
  id: title,
  title,
  template: 'two-page-brief',
  words,
  saved,
  trashed: null,
  archived: false,
  condition: 'sound',
})
const all = [
  summary('Note 10', '2026-11-01T00:00:00Z', 10),
  summary('Note 9', '2026-11-03T00:00:00Z', 30),
  summary('Əliyev’in 2017 ziyarəti', '2026-11-02T00:00:00Z', 20),
]
const titles = (words: string, order: 'saved' | 'title' | 'words' = 'saved') =>
  arrange(all, { words, order }).map(({ title }) => title)

describe('arrange', () => {
  it('puts the last saved first, or orders by title with numbers as numbers, or by length', () => {
    expect(titles('')).toEqual(['Note 9', 'Əliyev’in 2017 ziyarəti', 'Note 10'])
    expect(titles('note', 'title')).toEqual(['Note 9', 'Note 10'])
    expect(titles('', 'words')).toEqual(['Note 9', 'Əliyev’in 2017 ziyarəti', 'Note 10'])
  })

  it('finds beginnings of words, whatever the capitals, all of them', () => {
    expect([titles('NOT 1'), titles('ote'), titles('2017 əli'), titles('note visit')]).toEqual([
      ['Note 10'],
      [],
      ['Əliyev’in 2017 ziyarəti'],
      [],
    ])
  })
})
