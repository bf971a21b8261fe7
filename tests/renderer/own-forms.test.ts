import { describe, expect, it } from 'vitest'
import { quotationSchema } from '#contract/record-schemas.ts'
import { writtenEventSchema } from '#contract/shelf-schemas.ts'
import { eventOf, fieldsOfEvent, problemsOfEvent } from '#renderer/components/own/event-form.ts'
import { newId } from '#renderer/components/own/new-id.ts'
import {
  fieldsOfQuotation,
  problemsOfQuotation,
  quotationOf,
} from '#renderer/components/own/quotation-form.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { anEvent } from '#tests/builders/an-event.ts'

describe('a quotation typed from paper', () => {
  const typed = {
    ...fieldsOfQuotation(null),
    words: ' “At rest,\n he said” ',
    sourceId: 'a-source',
    place: { kind: 'page', place: '12', section: '' } as const,
    speaker: 'A. Speaker',
  }

  it('says that it was, without the quotation marks around it', () => {
    const quotation = quotationOf(typed, 'own', null)
    expect(quotation).toEqual({
      id: 'own',
      sourceId: 'a-source',
      selector: { exact: 'At rest, he said' },
      locator: { kind: 'page', page: '12' },
      speaker: { name: 'A. Speaker' },
      language: 'en',
      transcribed: true,
      tags: [],
    })
    expect(quotationSchema.safeParse(quotation).success).toBe(true)
  })

  it('is given back as it was when nothing is changed', () => {
    const quotation = aQuotation()
    expect(quotationOf(fieldsOfQuotation(quotation), quotation.id, quotation)).toEqual(quotation)
  })

  it('asks for words, source, speaker and place', () => {
    expect(Object.keys(problemsOfQuotation(fieldsOfQuotation(null))).sort()).toEqual([
      'place',
      'sourceId',
      'speaker',
      'words',
    ])
    expect(problemsOfQuotation(typed)).toEqual({})
  })
})

describe('an event of one’s own', () => {
  it('keeps the words of its date beside what they mean', () => {
    const fields = {
      ...fieldsOfEvent(null),
      date: 'the late 2000s',
      what: 'A railway is planned.',
      actors: 'Azerbaijan; Russia; ',
      sourceId: 'a-source',
      place: { kind: 'paragraph', place: '4', section: '' } as const,
    }
    expect(problemsOfEvent(fields)).toEqual({})
    const event = eventOf(fields, 'own', null)
    expect(event).toEqual({
      id: 'own',
      edtf: '2007~/2009~',
      what: 'A railway is planned.',
      kind: 'other',
      actors: ['Azerbaijan', 'Russia'],
      places: [],
      importance: 2,
      sources: [
        { sourceId: 'a-source', locator: { kind: 'paragraph', paragraph: 4 }, asWritten: 'the late 2000s' },
      ],
    })
    expect(writtenEventSchema.safeParse(event).success).toBe(true)
    expect(Object.keys(problemsOfEvent({ ...fields, date: 'soon', what: '' })).sort()).toEqual([
      'date',
      'what',
    ])
  })

  it('is given back as it was when nothing is changed', () => {
    const event = anEvent()
    const { date, ...rest } = event
    expect(eventOf(fieldsOfEvent(event), event.id, event)).toEqual({ ...rest, edtf: date.edtf })
  })
})

describe('newId', () => {
  it('is made of words in any script, is not taken, and is no longer than an id may be', () => {
    expect(newId(['Əliyev 2017'], [])).toBe('aliyev-2017')
    expect(newId(['Щербаков'], ['shcherbakov', 'shcherbakov-2'])).toBe('shcherbakov-3')
    expect(newId(['Алиев', 'Юсиф Xankəndi'], [])).toBe('aliyev-yusif-khankandi')
    expect(newId(['Łódź, Malmø, Kiçik'], [])).toBe('lodz-malmo-kichik')
    expect(newId(['—'], [])).toBe('own')
    expect(newId(['x '.repeat(100)], [])).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
  })
})
