import { describe, expect, it } from 'vitest'
import { BriefWriter } from '#pdf/engine/brief-writer.ts'

function roomAfter(room: number, height: number): number {
  const writer = new BriefWriter(
    () => false,
    () => ({ lines: [], x: 0 }),
  )
  const context = writer.context()
  context.availableHeight = room
  writer.roundUp(height)
  return context.availableHeight
}

describe('roundUp', () => {
  it('lets a line stand where sums of heights are short of it by their last place, and nowhere else', () => {
    expect(roomAfter(14 - Number.EPSILON * 100, 14)).toBe(14)
    expect(roomAfter(13.9, 14)).toBe(13.9)
    expect(roomAfter(20, 14)).toBe(20)
  })
})
