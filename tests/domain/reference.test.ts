import { expect, it } from 'vitest'
import { azerbaijaniOrdinal, englishOrdinal } from '#domain/ordinals.ts'
import { shortReferences } from '#domain/reference.ts'
import { aSource } from '#tests/builders/a-source.ts'

const reference = (id: string, over: Parameters<typeof aSource>[0] = {}) => aSource({ id, ...over }).reference

it('tells works apart that have one author and year, by their titles', () => {
  const references = [
    reference('web', { reference: { title: 'Tolls' } }),
    reference('book', { reference: { title: 'Bridges' } }),
    reference('other', { reference: { issued: { 'date-parts': [[2020]] } } }),
    reference('n1', { reference: { issued: undefined, title: 'B' } }),
    reference('n2', { reference: { issued: undefined, title: 'A' } }),
  ]
  expect([...shortReferences(references)].toSorted()).toEqual([
    ['book', 'Rahimova 2019a'],
    ['n1', 'Rahimova, n.d.-b'],
    ['n2', 'Rahimova, n.d.-a'],
    ['other', 'Rahimova 2020'],
    ['web', 'Rahimova 2019b'],
  ])
})

it('goes on after z', () => {
  const references = Array.from({ length: 28 }, (_, i) => reference(`w${String(i).padStart(2, '0')}`))
  expect([...shortReferences(references).values()].slice(-3)).toEqual([
    'Rahimova 2019z',
    'Rahimova 2019aa',
    'Rahimova 2019ab',
  ])
})

it.each([
  [1, '1st', '1-ci'],
  [2, '2nd', '2-ci'],
  [3, '3rd', '3-cü'],
  [6, '6th', '6-cı'],
  [9, '9th', '9-cu'],
  [11, '11th', '11-ci'],
  [12, '12th', '12-ci'],
  [20, '20th', '20-ci'],
  [21, '21st', '21-ci'],
  [30, '30th', '30-cu'],
  [40, '40th', '40-cı'],
  [100, '100th', '100-cü'],
  [1990, '1990th', '1990-cı'],
  [2000, '2000th', '2000-ci'],
])('orders %d', (number, english, azerbaijani) => {
  expect([englishOrdinal(number), azerbaijaniOrdinal(number)]).toEqual([english, azerbaijani])
})
