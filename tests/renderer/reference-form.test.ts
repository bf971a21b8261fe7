import { describe, expect, it } from 'vitest'
import type { Reference } from '#domain/reference.ts'
import {
  fieldsOfReference,
  problemsOfReference,
  referenceOf,
  type ReferenceFields,
} from '#renderer/components/own/reference-form.ts'

const typed = (over: Partial<ReferenceFields> = {}): ReferenceFields => {
  const empty = fieldsOfReference(null)
  return { ...empty, texts: { ...empty.texts, title: 'Black Garden' }, ...over }
}

describe('a reference by hand', () => {
  it('takes names with a comma apart and leaves an organisation whole', () => {
    const names = { ...typed().names, author: ['de Waal, Thomas', ' Chatham House ', ''] }
    expect(
      referenceOf(typed({ names, dates: { issued: 'c. 2003', accessed: '' } }), 'waal-2003', null),
    ).toEqual({
      id: 'waal-2003',
      type: 'book',
      title: 'Black Garden',
      author: [{ family: 'de Waal', given: 'Thomas' }, { literal: 'Chatham House' }],
      issued: { 'date-parts': [[2003]], circa: true },
    })
  })

  it('leaves out what another kind is described by, and has it again when the kind comes back', () => {
    const fields = typed()
    fields.texts.ISBN = '978-0-8147-1944-2'
    expect(referenceOf({ ...fields, type: 'webpage' }, 'x', null)).not.toHaveProperty('ISBN')
    expect(referenceOf({ ...fields, type: 'book' }, 'x', null)).toHaveProperty('ISBN')
  })

  it('gives back what it was made from, unknown fields included', () => {
    const reference = {
      id: 'shiriyev-2019',
      type: 'report',
      title: 'Azerbaijan’s Relations with Russia',
      'title-short': 'Relations',
      author: [{ family: 'Shiriyev', given: 'Zaur' }, { family: 'Plato' }, { literal: 'A. N. Other' }],
      issued: { 'date-parts': [[2019, 3, 12]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      publisher: 'Chatham House',
      language: 'en',
      note: 'kept',
    } as const satisfies Reference
    const { accessed: _, ...shown } = reference
    expect(referenceOf(fieldsOfReference(reference), reference.id, reference)).toEqual(shown)
  })

  it('asks for a title, a date that can be placed and an address that is one', () => {
    const fields = typed({ type: 'webpage', dates: { issued: 'soon', accessed: '2017/2018' } })
    fields.texts.title = ' '
    fields.texts.URL = 'example org'
    expect(Object.keys(problemsOfReference(fields)).sort()).toEqual(['URL', 'accessed', 'issued', 'title'])
    expect(problemsOfReference(typed({ dates: { issued: 'n.d.', accessed: '' } }))).toEqual({})
  })
})
