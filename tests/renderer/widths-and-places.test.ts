import { describe, expect, it } from 'vitest'
import { placeOf } from '#renderer/components/page/place-of-block.ts'
import { timeAgo } from '#renderer/components/shell/say-time.ts'
import { PaneWidths } from '#renderer/state/pane-widths.svelte.ts'
import { aStorage } from './a-storage.ts'

describe('PaneWidths', () => {
  const at = (widths: PaneWidths, room: number) => {
    widths.room = room
    return [widths.left, widths.right]
  }

  it('has widths for each window, the page as much as the others can spare', () => {
    const widths = new PaneWidths(aStorage())
    expect([1100, 1280, 1440, 1680, 1920].map((room) => at(widths, room))).toEqual([
      [336, 324],
      [336, 480],
      [352, 548],
      [384, 640],
      [384, 760],
    ])
  })

  it('lets the page take the place of the Sources to be read, the editor as wide as it was, and remembers it', () => {
    const storage = aStorage()
    new PaneWidths(storage).reads = true
    const widths = new PaneWidths(storage)
    const read = [1280, 1440, 1920].map((room) => at(widths, room)[1])
    expect([widths.reads, ...read]).toEqual([true, 480 + 336 - 36, 548 + 352 - 36, 900])
    widths.reads = false
    expect([new PaneWidths(storage).reads, ...at(widths, 1280)]).toEqual([false, 336, 480])
  })

  it('keeps a width that was chosen while the page was read apart from the other', () => {
    const widths = new PaneWidths(aStorage())
    widths.reads = true
    widths.set('right', 700)
    expect(at(widths, 1280)).toEqual([336, 700])
    widths.reads = false
    expect(at(widths, 1280)).toEqual([336, 480])
  })

  it('shows one pane at a time in a narrow window, and reads no page in the place of another', () => {
    const widths = new PaneWidths(aStorage())
    widths.reads = true
    widths.room = 900
    expect([widths.isNarrow, widths.reads]).toEqual([true, false])
  })

  it('remembers what the person chose, and forgets it when asked', () => {
    const storage = aStorage()
    new PaneWidths(storage).set('left', 300)
    expect(at(new PaneWidths(storage), 1440)).toEqual([300, 548])
    new PaneWidths(storage).set('left', null)
    expect(at(new PaneWidths(storage), 1440)).toEqual([352, 548])
  })

  it('leaves the editor its room when the window shrinks', () => {
    const storage = aStorage()
    new PaneWidths(storage).set('right', 700)
    const [left, right] = at(new PaneWidths(storage), 1280)
    expect(1280 - left! - right!).toBeGreaterThanOrEqual(440)
  })
})

describe('placeOf', () => {
  const places = [
    { block: 0, page: 1, top: 100, bottom: 290 },
    { block: 1, page: 1, top: 300, bottom: 780 },
    { block: 1, page: 2, top: 50, bottom: 55 },
    { block: 3, page: 2, top: 60, bottom: 90 },
  ]

  it('places a block on the first of its pages', () => {
    expect(placeOf(places, 1, 2)).toEqual({ block: 1, page: 1, top: 300, bottom: 780 })
  })

  it('places a block that is not printed where the one before it is', () => {
    expect(placeOf(places, 2, 2)).toEqual(placeOf(places, 1, 2))
  })

  it('has no place before the first block, or on a page that is gone', () => {
    expect([placeOf([], 0, 1), placeOf(places.slice(1), 0, 2), placeOf(places, 3, 1)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('timeAgo', () => {
  it('says the time today and yesterday, the day before that, the year of another', () => {
    const now = new Date(2026, 10, 22, 14, 0)
    const iso = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()
    expect(
      [
        iso(2026, 10, 22, 9, 5),
        iso(2026, 10, 21, 23, 59),
        iso(2026, 10, 19, 8, 0),
        iso(2025, 10, 22, 8, 0),
      ].map((then) => timeAgo(then, now)),
    ).toEqual(['09:05', 'yesterday, 23:59', '19 November', '22 November 2025'])
  })
})
