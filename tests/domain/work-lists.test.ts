import { describe, expect, it } from 'vitest'
import type { Draft, WorkLists } from '#domain/draft.ts'
import { err } from '#domain/result.ts'
import { textOf } from '#domain/runs.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { CITED_WORKS } from '#tests/builders/cited-works.ts'
import { rendered, readBack } from '#tests/pdf/read-back.ts'

const library = aLibrary({
  sources: [
    aSource(),
    ...Object.values(CITED_WORKS).map((reference) => aSource({ id: reference.id, reference })),
  ],
})

const citing = (ids: readonly string[], over: Partial<Draft> = {}): Draft =>
  aDraft({
    blocks: [
      {
        type: 'paragraph',
        content: ids.map((sourceId) => ({
          type: 'citation',
          attrs: { items: [{ sourceId, locator: null, prefix: '', quotedFrom: null }] },
        })),
      },
    ],
    ...over,
  })

function listsOf(draft: Draft): readonly (readonly [string, readonly string[]])[] {
  const document = prepareDocument(draft, library, '2026-11-22')
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value.workLists.map(({ title, entries }) => [
    title,
    entries.map(({ sourceId }) => sourceId),
  ])
}

const divided = (workLists: WorkLists, over: Partial<Draft> = {}) =>
  listsOf(citing(['book', 'report', 'newspaper'], { workLists, ...over }))

describe('the works of a briefing', () => {
  it('are one list of what is cited, where nothing else is said', () => {
    const all = [['References', ['book', 'newspaper', 'report']]]
    expect(listsOf(citing(['book', 'report', 'newspaper']))).toEqual(all)
    expect(divided({ primary: [], further: [] })).toEqual(all)
  })

  it.each([
    ['chicago-notes', 'ru-RU', 'Библиография'],
    ['oscola', 'en-GB', 'Bibliography'],
    ['mla', 'en-US', 'Works cited'],
    ['ieee', 'az-AZ', 'Ədəbiyyat'],
  ] as const)('are called what the style calls them: %s, %s', (citationStyle, language, title) => {
    expect(listsOf(citing(['book'], { citationStyle, language }))).toEqual([[title, ['book']]])
  })

  it('are divided into primary and secondary sources, each in the order of the style', () => {
    expect(divided({ primary: ['report', 'newspaper'], further: [] })).toEqual([
      ['Primary sources', ['newspaper', 'report']],
      ['Secondary sources', ['book']],
    ])
    expect(divided({ primary: ['book', 'report', 'newspaper'], further: [] })).toEqual([
      ['Primary sources', ['book', 'newspaper', 'report']],
    ])
  })

  it('have further reading after them, of works that are not cited', () => {
    expect(divided({ primary: [], further: ['chapter', 'book'] }, { language: 'ru-RU' })).toEqual([
      ['Список литературы', ['book', 'newspaper', 'report']],
      ['Рекомендуемая литература', ['chapter']],
    ])
  })

  it('may be further reading alone, and are numbered on after those that are cited', () => {
    const alone = aDraft({ blocks: [], workLists: { primary: [], further: ['chapter'] } })
    expect(listsOf({ ...alone, body: aDraft().body })).toContainEqual(['Further reading', ['chapter']])
    const numbered = citing(['report'], {
      citationStyle: 'ieee',
      workLists: { primary: [], further: ['book'] },
    })
    const document = prepareDocument(numbered, library, '2026-11-22')
    expect(document.ok && document.value.bibliography.map(({ runs }) => textOf(runs).slice(0, 3))).toEqual([
      '[1]',
      '[2]',
    ])
  })

  it('are kept with the briefing also where nothing cites them, and missed by name', () => {
    const draft = citing(['book'], { workLists: { primary: [], further: ['chapter'] } })
    expect(Object.keys(snapshotDraft(draft, library).snapshots.references)).toEqual(['book', 'chapter'])
    const lost = citing(['book'], { workLists: { primary: ['gone'], further: ['lost'] } })
    expect(prepareDocument(lost, library, '2026-11-22')).toEqual(
      err({ code: 'source-unknown', sourceId: 'lost' }),
    )
  })

  it('are printed under their headings', async () => {
    const draft = citing(['book', 'report'], { workLists: { primary: ['report'], further: ['chapter'] } })
    const document = prepareDocument(draft, library, '2026-11-22')
    if (!document.ok) throw new Error(JSON.stringify(document.error))
    const text = (await readBack((await rendered(document.value)).pdf)).pages.join(' ')
    expect(text).toMatch(/Primary sources.*Ozols.*Secondary sources.*Aliyev.*Further reading.*Rahimova/)
  })
})
