import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinVersions } from '#drafts/thin-versions.ts'
import type { KeptVersion } from '#drafts/thin-versions.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 22, 12, 30)

const working = (kept: number): KeptVersion => ({ kept, reason: 'working' })

const version: fc.Arbitrary<KeptVersion> = fc.record({
  kept: fc.integer({ min: -60 * DAY, max: 2 * HOUR }).map((age) => NOW + age),
  reason: fc.constantFrom('opened', 'working', 'before-restore', 'before-migration', 'before-correction'),
})
const versions = fc.array(version, { maxLength: 60 })

describe('thinning versions', () => {
  it('leaves a month of work in five-minute steps with all of an hour, the last of each hour of a day, of each day', () => {
    const month = Array.from({ length: (40 * DAY) / (5 * MINUTE) }, (_, i) => working(NOW - i * 5 * MINUTE))
    const stay = thinVersions(month, NOW)
    const within = (from: number, to: number) =>
      stay.map(({ kept }) => NOW - kept).filter((age) => age >= from && age < to).length
    expect([within(0, HOUR), within(HOUR, DAY), within(DAY, 31 * DAY), within(31 * DAY, Infinity)]).toEqual([
      12, 23, 30, 0,
    ])
  })

  it('keeps the last of all however old, and nothing of nothing', () => {
    expect(thinVersions([], NOW)).toEqual([])
    const old = working(NOW - 400 * DAY)
    expect(thinVersions([working(NOW - 401 * DAY), old], NOW)).toEqual([old])
  })

  it('keeps what was before a change of the whole text for the month', () => {
    const before = { kept: NOW - 20 * DAY, reason: 'before-restore' } as const
    const later = working(before.kept + 1)
    expect(thinVersions([before, working(before.kept - 1), later, working(NOW)], NOW)).toEqual([
      before,
      later,
      working(NOW),
    ])
    expect(thinVersions([before, working(NOW)], NOW + 12 * DAY)).toEqual([working(NOW)])
  })

  it('takes nothing of the last hour or of a time to come, and never the newest', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const stay = thinVersions(all, NOW)
        for (const one of all) if (NOW - one.kept < HOUR) expect(stay).toContain(one)
        const newest = Math.max(...all.map(({ kept }) => kept))
        expect(stay.some(({ kept }) => kept === newest)).toBe(all.length > 0)
        expect(stay).toEqual(all.filter((one) => stay.includes(one)))
      }),
    )
  })

  it('leaves in each hour of the day before, and in each day of the month, the last of it', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const stay = thinVersions(all, NOW)
        for (const { kept } of all) {
          const age = NOW - kept
          if (age >= 31 * DAY) continue
          const slot = age < DAY ? HOUR : DAY
          const last = Math.max(
            ...all.map((one) => one.kept).filter((at) => Math.floor(at / slot) === Math.floor(kept / slot)),
          )
          expect(stay.some((one) => one.kept === last)).toBe(true)
        }
      }),
    )
  })

  it('comes to the same done often or once', () => {
    fc.assert(
      fc.property(versions, fc.array(fc.nat(40 * DAY), { maxLength: 5 }), (all, waits) => {
        const times = waits.map((wait) => NOW + wait).sort((a, b) => a - b)
        const often = times.reduce<readonly KeptVersion[]>((left, time) => thinVersions(left, time), all)
        expect(often).toEqual(times.length === 0 ? all : thinVersions(all, times.at(-1)!))
      }),
      { numRuns: 500 },
    )
  })
})
