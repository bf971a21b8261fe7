import { describe, expect, it } from 'vitest'
import { garbageCollector, ownHeap } from '#pdf/collect-garbage.ts'

describe('garbageCollector', () => {
  it('collects each time that so much has come since it did, and not before', () => {
    const used = [100, 140, 149, 150, 110, 159, 160, 120]
    const collected: number[] = []
    let call = -1
    const collect = garbageCollector({ used: () => used[++call]!, collect: () => collected.push(call) }, 50)
    for (let i = 0; i < 5; i++) collect()
    expect(collected).toEqual([3, 6])
  })
})

describe('ownHeap', () => {
  it('is rid of what nobody holds', () => {
    const { used, collect } = ownHeap()
    collect()
    const before = used()
    const usedWith = (pieces: number): number => {
      const held = Array.from({ length: pieces }, (_, i) => ({ text: `piece ${i}` }))
      return used() + held.filter(({ text }) => text === '').length
    }
    expect(usedWith(200_000) - before).toBeGreaterThan(4_000_000)
    collect()
    expect(used() - before).toBeLessThan(2_000_000)
  })
})
