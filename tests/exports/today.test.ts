import { expect, it } from 'vitest'
import { todayOf } from '#exports/today.ts'

it('is the person’s own day', () => {
  expect(todayOf(new Date(2026, 0, 5, 23, 59), undefined)).toBe('2026-01-05')
  expect(todayOf(new Date(2026, 0, 5), 'yesterday')).toBe('2026-01-05')
})

it('is that of SOURCE_DATE_EPOCH where it is set, in UTC', () => {
  expect(todayOf(new Date(2026, 0, 5), '1700000000')).toBe('2023-11-14')
})
