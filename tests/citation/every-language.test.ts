import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMissingTerms } from '#citation/find-missing-terms.ts'
import { spokenStyle } from '#citation/spoken-style.ts'
import { readLocale } from '#citation/style-source.ts'
import { translateStyle } from '#citation/translate-style.ts'
import type { XmlNode } from '#citation/xml-node.ts'
import type { Run } from '#domain/document.ts'
import { CITATION_STYLES, LANGUAGES } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { CITED_WORKS, RUSSIAN_WORKS } from '#tests/builders/cited-works.ts'
import { citeAll, formatAll } from './cite-all.ts'

const everywhere = (ids: readonly string[]) => [
  ...ids.map((sourceId) => [{ sourceId, page: '5-7' }]),
  [{ sourceId: 'book', page: '1' }],
  [{ sourceId: 'book', page: '1' }],
  [{ sourceId: 'report', page: '1', quotedFrom: 'book' }],
]

const everyCase = LANGUAGES.flatMap((language) => CITATION_STYLES.map((style) => [language, style] as const))

describe('what a style says itself', () => {
  it.each(CITATION_STYLES)('is Russian in a Russian briefing, without a Latin letter: %s', (style) => {
    const { citations, entries } = citeAll({
      style,
      language: 'ru-RU',
      works: RUSSIAN_WORKS,
      cites: everywhere(RUSSIAN_WORKS.map(({ id }) => id)),
    })
    expect([...citations, ...entries].filter((text) => /[A-Za-z]/.test(text))).toEqual([])
  })

  it.each(CITATION_STYLES)('is Azerbaijani in an Azerbaijani one, without an English word: %s', (style) => {
    const { citations, entries } = citeAll({
      style,
      language: 'az-AZ',
      works: RUSSIAN_WORKS,
      cites: everywhere(RUSSIAN_WORKS.map(({ id }) => id)),
    })
    const words = [...citations, ...entries].flatMap((text) => text.match(/[\p{Script=Latin}]+/gu) ?? [])
    expect([...new Set(words)].filter((word) => ENGLISH.test(word))).toEqual([])
  })

  const ENGLISH =
    /^(and|al|et|others|in|ed|eds|edn|edited|by|interviewer|interview|with|quoted|cited|as|qtd|ibid|no|vol|pp?|para|n|nd|january|february|march|april|june|july|august|october|retrieved|from|available|at|accessed|online)$|^(?-i:I\p{L})/iu
})

it('has no term that it would print in English or leave out, in any style and language', () => {
  for (const [language, style] of everyCase) expect(spokenStyle(style, language)).not.toBeNull()
})

it('names a term that a locale lacks', () => {
  const element = (name: string, attrs: Record<string, string>, ...children: XmlNode[]): XmlNode => ({
    name,
    attrs,
    children,
  })
  const style = element(
    'style',
    {},
    element('text', { term: 'accessed' }),
    element('names', { variable: 'author editor' }, element('label', { form: 'short' })),
    element('label', { variable: 'locator', form: 'symbol' }),
  )
  const locale = element(
    'locale',
    { 'xml:lang': 'az-AZ' },
    element('terms', {}, element('term', { name: 'page' })),
  )
  expect(findMissingTerms(style, locale, ['page', 'note'])).toEqual([
    'accessed',
    'editor (short)',
    'note (symbol)',
  ])
  expect(readLocale('az-AZ')).not.toBeNull()
})

it('refuses English of a style that has no translation', () => {
  const style: XmlNode = {
    name: 'style',
    attrs: {},
    children: [{ name: 'text', attrs: { value: 'hitherto' }, children: [] }],
  }
  expect(() => translateStyle(style, 'az-AZ')).toThrow('“hitherto”')
  expect(translateStyle(style, 'en-GB')).toEqual(style)
})

describe('a reference in a language of its own', () => {
  const russian = { ...CITED_WORKS.book, id: 'russian', title: 'История реки и её берегов' }
  const german = { ...CITED_WORKS.report, id: 'german', title: 'Flüsse und ihre ufer', language: 'de' }
  const cites = [[{ sourceId: 'russian' }, { sourceId: 'german' }, { sourceId: 'chapter' }]]
  const works = [russian, german, CITED_WORKS.chapter]

  it('keeps the capitals of its title, where English ones get those of a headline', () => {
    expect(citeAll({ style: 'chicago-author-date', language: 'en-GB', works, cites }).entries).toEqual([
      'Aliyev, Elman. 2015. *История реки и её берегов*. 2nd ed. London: River Press.',
      'Ozols, Mara. 2019. *Flüsse und ihre ufer*. Research Paper. Riga: Institute of Rivers.',
      'Rahimova, Leyla, and Anna Berg. 2019. ‘Tolls and Fares’. In *Rivers of the South*, edited by Jan Novak, 12–34. London: River Press.',
    ])
  })

  it('does not change the words of the briefing', () => {
    const english = { ...CITED_WORKS.chapter, language: 'en-GB' }
    const [entry] = citeAll({
      style: 'apa',
      language: 'az-AZ',
      works: [english],
      cites: [[{ sourceId: 'chapter' }]],
    }).entries
    expect(entry).toBe(
      'Rahimova, L. və Berg, A. (2019). Tolls and fares. İçində J. Novak (Red.), *Rivers of the south* (s. 12–34). River Press.',
    )
  })
})

describe('dates in Russian', () => {
  const entry = (style: 'mhra' | 'mla', work: Reference) =>
    citeAll({ style, language: 'ru-RU', works: [work], cites: [[{ sourceId: work.id }]] }).entries[0]

  it('have "г." after a month and not after a year by itself', () => {
    expect(entry('mla', CITED_WORKS.article)).toContain('вып. 3, 2018, сс. 101–20')
    expect(entry('mhra', CITED_WORKS.report)).toContain('(Institute of Rivers, март 2019 г.)')
  })

  it('have the genitive of a month also where no year follows', () => {
    const [text] = citeAll({
      style: 'harvard',
      language: 'ru-RU',
      works: [CITED_WORKS.newspaper],
      cites: [[{ sourceId: 'newspaper' }]],
    }).entries
    expect(text).toBe('Ason, X. (2017) «Open again», *River News*, 17 мая.')
  })
})

it('lists each work that was cited once, and leads to nothing else, in every style and language', () => {
  const works = Object.values(CITED_WORKS)
  const cite = fc.record(
    {
      sourceId: fc.constantFrom(...works.map(({ id }) => id)),
      page: fc.constantFrom('1', '2-3'),
      quotedFrom: fc.constantFrom(...works.map(({ id }) => id)),
    },
    { requiredKeys: ['sourceId'] },
  )
  const text = fc.array(fc.array(cite, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...everyCase), text, ([language, style], cites) => {
      const { clusters, bibliography } = formatAll({ style, language, works, cites })
      const listed = bibliography.map(({ sourceId }) => sourceId)
      const seen = cites.flat().map(({ sourceId }) => sourceId)
      const quoted = cites.flat().flatMap(({ quotedFrom }) => quotedFrom ?? [])
      expect(listed.toSorted()).toEqual(
        [...new Set(style === 'ieee' ? [...seen, ...quoted] : seen)].toSorted(),
      )
      const targets = new Set(Object.values(clusters).flat().flatMap(targetOf))
      expect([...targets].filter((target) => !listed.includes(target))).toEqual([])
      // A note in which nothing but "ibid." stands leads as well.
      expect([...new Set(seen)].filter((id) => !targets.has(id))).toEqual([])
    }),
    { numRuns: 120 },
  )
})

const targetOf = (run: Run): readonly string[] =>
  run.kind === 'text' && run.link?.kind === 'source' ? [run.link.sourceId] : []
