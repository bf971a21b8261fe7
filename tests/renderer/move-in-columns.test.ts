import { expect, it } from 'vitest'
import { moveInColumns } from '#renderer/components/home/move-in-columns.ts'

const from = (at: number, count: number, columns: number) =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter'].map((key) =>
    moveInColumns(key, at, count, columns),
  )

it('moves along a row and from row to row, stays at the edges, and leaves other keys alone', () => {
  expect(from(0, 6, 2)).toEqual([0, 1, 0, 2, null])
  expect(from(3, 6, 2)).toEqual([2, 4, 1, 5, null])
  expect(from(5, 6, 2)).toEqual([4, 5, 3, 5, null])
  expect(from(1, 3, 1)).toEqual([0, 2, 0, 2, null])
  expect(from(4, 5, 2)).toEqual([3, 4, 2, 4, null])
})
