import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAt } from '#renderer/components/page/block-at.ts'
import { fitScale } from '#renderer/components/page/fit-scale.ts'
import {
  anchorAt,
  distanceOf,
  heightOf,
  MARGIN,
  pageAt,
  pagesBetween,
  topOf,
} from '#renderer/components/page/page-layout.ts'
import { PageView } from '#renderer/components/page/page-view.svelte.ts'
import type { PdfFile } from '#renderer/components/page/pdf-file.ts'
import { LEAST, MOST, stepFrom, turned } from '#renderer/components/page/zoom-steps.ts'

const layout = { pages: 60, width: 600, height: 800 }

describe('the layout of the pages', () => {
  it('puts them under each other with a margin round each', () => {
    expect([topOf(layout, 1), topOf(layout, 2)]).toEqual([MARGIN, 2 * MARGIN + 800])
    expect(heightOf({ ...layout, pages: 2 })).toBe(2 * 800 + 3 * MARGIN)
    expect(heightOf({ ...layout, pages: 0 })).toBe(0)
  })

  it('names the page at a distance, and the first or last one beyond', () => {
    const at = [-5, 0, MARGIN + 1, MARGIN + 799, topOf(layout, 2) - 1, topOf(layout, 60) + 10, 1e9]
    expect(at.map((y) => pageAt(layout, y))).toEqual([1, 1, 1, 1, 2, 60, 60])
  })

  it('keeps a few pages of many near', () => {
    expect(pagesBetween(layout, topOf(layout, 30) + 10, topOf(layout, 32) + 10)).toEqual([30, 31, 32])
    expect(pagesBetween({ ...layout, pages: 0 }, 0, 900)).toEqual([])
  })

  it('finds the same place again after a zoom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40_000, noNaN: true }), (y) => {
        const anchor = anchorAt(layout, y)
        expect(distanceOf(layout, anchor)).toBeCloseTo(y)
        const larger = { ...layout, width: 1200, height: 1600 }
        const inside = anchor.share >= 0 && anchor.share <= 1
        if (inside) expect(anchorAt(larger, distanceOf(larger, anchor)).page).toBe(anchor.page)
      }),
    )
  })
})

describe('a page that fits its pane', () => {
  const typeArea = { left: 50, right: 545, text: 160, size: 10 }
  const at = (room: number) => fitScale('text', { room, paper: 595, typeArea })

  it('is shown whole where its text can be read', () => {
    expect(at(800)).toBeCloseTo((800 - 2 * MARGIN) / 595)
    expect(fitScale('page', { room: 480, paper: 595, typeArea })).toBeCloseTo((480 - 2 * MARGIN) / 595)
  })

  it('loses as much of its margins as makes its text readable', () => {
    expect(at(650) * typeArea.size).toBeCloseTo(11)
  })

  it('never loses what is printed, and grows with its pane', () => {
    fc.assert(
      fc.property(fc.integer({ min: 280, max: 2000 }), (room) => {
        const scale = at(room)
        expect(scale).toBeGreaterThanOrEqual((room - 2 * MARGIN) / 595)
        expect(scale * (typeArea.right - typeArea.left)).toBeLessThan(room)
        expect(at(room + 1)).toBeGreaterThanOrEqual(scale)
      }),
    )
  })
})

describe('what the pane shows of a page', () => {
  /** An upright page of 600 by 800 points, and one that lies on its side with lines as wide. */
  const file = {
    rendered: { typeArea: { left: 50, right: 550, text: 150, size: 10 } },
    pages: 2,
    size: { width: 600, height: 800 },
    sizeOf: (page: number) =>
      page === 2 ? { width: 800, height: 600, part: 500 / 700 } : { width: 600, height: 800, part: 1 },
  } as PdfFile

  const shown = (width: number, zoom: number | 'fit') => {
    const view = new PageView('text')
    Object.assign(view, { file, width, height: 500, zoom })
    return view
  }
  /** Of what is printed on a page, CSS pixels from the left edge of the pane. */
  const printed = (view: PageView, page: number) => {
    const { width, part } = file.sizeOf(page)
    const [from, to] = [50, width - 50].map(
      (points) => view.leftOf(page) + points * part * view.scale - view.startLeft,
    )
    return [from!, to!]
  }

  it('is all that is printed, on every page, where it fits, and nothing beside the pane is scrolled to', () => {
    for (const width of [300, 480, 640, 900]) {
      const view = shown(width, 'fit')
      expect([view.wide, view.startLeft]).toEqual([width, 0])
      for (const page of [1, 2]) {
        const [from, to] = printed(view, page)
        expect(from).toBeGreaterThanOrEqual(8)
        expect(to).toBeLessThanOrEqual(width - 8)
      }
    }
  })

  it('is what is printed in the middle where only the paper is too wide', () => {
    const [from, to] = printed(shown(700, 1), 1)
    expect(from! + to!).toBeCloseTo(700)
  })

  it('is the text, from its beginning, where not all that is printed has room', () => {
    const view = shown(480, 1)
    expect(view.startLeft).toBeCloseTo(150 * view.scale)
  })
})

describe('zoom', () => {
  it('steps through the sizes and stops at the ends', () => {
    expect([stepFrom(1, 1), stepFrom(1, -1), stepFrom(0.62, 1), stepFrom(0.3, -1), stepFrom(2, 1)]).toEqual([
      1.1,
      0.9,
      0.67,
      LEAST,
      MOST,
    ])
  })

  it('follows the wheel within the bounds', () => {
    expect([turned(1, -1e6), turned(1, 1e6), turned(1, 0)]).toEqual([MOST, LEAST, 1])
    expect(turned(1, -40)).toBeGreaterThan(1)
  })
})

describe('blockAt', () => {
  const places = [
    { block: 0, page: 1, top: 100, bottom: 200 },
    { block: 1, page: 1, top: 220, bottom: 780 },
    { block: 1, page: 2, top: 50, bottom: 90 },
    { block: 4, page: 2, top: 120, bottom: 300 },
  ]

  it('is the block whose lines stand there, on any of its pages', () => {
    expect([blockAt(places, 1, 150), blockAt(places, 1, 500), blockAt(places, 2, 60)]).toEqual([0, 1, 1])
  })

  it('is the block above between two, and the first of the page in the head', () => {
    expect([blockAt(places, 2, 110), blockAt(places, 1, 20), blockAt(places, 2, 800)]).toEqual([1, 0, 4])
  })

  it('is none on a page without text of the briefing', () => {
    expect(blockAt(places, 3, 100)).toBe(null)
  })
})
