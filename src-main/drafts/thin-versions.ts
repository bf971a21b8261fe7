import type { DraftVersion } from '#domain/history.ts'

/** What is asked of a version to tell how long it stays. `kept` is when it was put aside, in milliseconds since 1970. */
export interface KeptVersion {
  readonly kept: number
  readonly reason: DraftVersion['reason']
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Until then every version stays; until then the last of each hour; until then the last of each day. */
const ALL_FOR = HOUR
const HOURLY_FOR = DAY
const DAILY_FOR = 31 * DAY

/**
 * The versions that stay: all of the last hour, the last of each hour for a day, the last of each day for a month, and
 * whatever its age the last of all. One that was kept before a change of the whole text stays for the month, and so does
 * one of a time to come, when the clock was set back. Thinning again later comes to the same as thinning late.
 */
export function thinVersions<T extends KeptVersion>(versions: readonly T[], now: number): readonly T[] {
  const newest = Math.max(...versions.map(({ kept }) => kept))
  const lastOf = (length: number): ReadonlyMap<number, number> => {
    const last = new Map<number, number>()
    for (const { kept } of versions) {
      const slot = Math.floor(kept / length)
      last.set(slot, Math.max(kept, last.get(slot) ?? -Infinity))
    }
    return last
  }
  const lastOfHour = lastOf(HOUR)
  const lastOfDay = lastOf(DAY)
  return versions.filter(({ kept, reason }) => {
    const age = now - kept
    if (kept === newest || age < ALL_FOR) return true
    if (age >= DAILY_FOR) return false
    if (reason.startsWith('before-')) return true
    return age < HOURLY_FOR
      ? lastOfHour.get(Math.floor(kept / HOUR)) === kept
      : lastOfDay.get(Math.floor(kept / DAY)) === kept
  })
}
