import { expect, it } from 'vitest'
import { previewCitation } from '#citation/preview-citation.ts'
import type { Reference } from '#domain/reference.ts'
import { textOf } from '#domain/runs.ts'
import {
  fieldsOfReference,
  problemsOfReference,
  referenceOf,
  type ReferenceFields,
} from '#renderer/components/own/reference-form.ts'
import { REFERENCE_KINDS, type ReferenceKind } from '#renderer/components/own/reference-kinds.ts'
import { CITED_WORKS } from '#tests/builders/cited-works.ts'

interface Typed {
  readonly names: Partial<ReferenceFields['names']>
  readonly texts: Partial<ReferenceFields['texts']>
  readonly dates: Partial<ReferenceFields['dates']>
  readonly reference: Reference
  readonly citation: string
  readonly entry: string
}

/** What a person types into the form of each kind, the work that it is, and how it is cited and listed. */
const TYPED: Readonly<Record<ReferenceKind, Typed>> = {
  book: {
    names: { author: ['Aliyev, Elman'] },
    texts: {
      title: 'The weight of water: A history',
      edition: '2',
      publisher: 'River Press',
      'publisher-place': 'London',
    },
    dates: { issued: '2015' },
    reference: CITED_WORKS.book,
    citation: '(Aliyev 2015)',
    entry: 'Aliyev, Elman. 2015. The Weight of Water: A History. 2nd ed. London: River Press.',
  },
  chapter: {
    names: { author: ['Rahimova, Leyla', 'Berg, Anna', ''], editor: ['Novak, Jan'] },
    texts: {
      title: 'Tolls and fares',
      'container-title': 'Rivers of the south',
      publisher: 'River Press',
      'publisher-place': 'London',
      page: '12-34',
    },
    dates: { issued: '2019' },
    reference: CITED_WORKS.chapter,
    citation: '(Rahimova and Berg 2019)',
    entry:
      'Rahimova, Leyla, and Anna Berg. 2019. ‘Tolls and Fares’. In Rivers of the South, edited by Jan Novak, 12–34. London: River Press.',
  },
  'article-journal': {
    names: { author: ['Karimov, Zaur'] },
    texts: {
      title: 'Ferry politics in the delta',
      'container-title': 'Journal of Crossings',
      volume: '12',
      issue: '3',
      page: '101-120',
      DOI: '10.1000/182',
    },
    dates: { issued: '2018' },
    reference: CITED_WORKS.article,
    citation: '(Karimov 2018)',
    entry:
      'Karimov, Zaur. 2018. ‘Ferry Politics in the Delta’. Journal of Crossings 12 (3): 101–20. https://doi.org/10.1000/182.',
  },
  report: {
    names: { author: ['Ozols, Mara'] },
    texts: {
      title: 'Nearer by default?',
      genre: 'Research Paper',
      publisher: 'Institute of Rivers',
      'publisher-place': 'Riga',
    },
    dates: { issued: 'March 2019' },
    reference: CITED_WORKS.report,
    citation: '(Ozols 2019)',
    entry: 'Ozols, Mara. 2019. Nearer by Default? Research Paper. Riga: Institute of Rivers.',
  },
  webpage: {
    names: { author: ['River Watch'] },
    texts: {
      title: 'Tolls reach a low point',
      'container-title': 'Rivers.example',
      URL: 'https://example.org/low',
    },
    dates: { issued: '17 May 2017', accessed: '2 November 2026' },
    reference: CITED_WORKS.page,
    citation: '(River Watch 2017)',
    entry:
      'River Watch. 2017. ‘Tolls Reach a Low Point’. Rivers.example. 17 May 2017. https://example.org/low.',
  },
  interview: {
    names: { author: ['Tamm, Jaan'], interviewer: ['Berg, Anna'] },
    texts: { title: 'The keeper of the keys', 'container-title': 'River News' },
    dates: { issued: '2 April 2016' },
    reference: CITED_WORKS.interview,
    citation: '(Tamm 2016)',
    entry: 'Tamm, Jaan. 2016. ‘The Keeper of the Keys’. Interview by Anna Berg. River News.',
  },
}

it('can be described by hand', () => {
  expect(REFERENCE_KINDS.map(({ type }) => type).toSorted()).toEqual(Object.keys(TYPED).toSorted())
})

it.each(REFERENCE_KINDS)('$label: what is typed is the work, and cited and listed as one', ({ type }) => {
  const { names, texts, dates, reference, citation, entry } = TYPED[type]
  const empty = fieldsOfReference(null)
  const fields: ReferenceFields = {
    type,
    names: { ...empty.names, ...names },
    texts: { ...empty.texts, ...texts },
    dates: { ...empty.dates, ...dates },
  }
  expect(problemsOfReference(fields)).toEqual({})
  const typed = referenceOf(fields, reference.id, null)
  expect(typed).toEqual(reference)
  expect(referenceOf(fieldsOfReference(typed), reference.id, typed)).toEqual(typed)

  const preview = previewCitation({ reference: typed, style: 'chicago-author-date', language: 'en-GB' })
  if (!preview.ok) throw new Error(JSON.stringify(preview.error))
  expect([textOf(preview.value.citation), textOf(preview.value.entry)]).toEqual([citation, entry])
})
