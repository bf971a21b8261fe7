/**
 * The day on which something is made, YYYY-MM-DD: the person's own day, or that of SOURCE_DATE_EPOCH (seconds, in UTC)
 * where it is set, so that a build can be repeated. Source: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function todayOf(now: Date, sourceDateEpoch: string | undefined): string {
  if (sourceDateEpoch !== undefined && /^\d{1,11}$/.test(sourceDateEpoch)) {
    return new Date(Number(sourceDateEpoch) * 1000).toISOString().slice(0, 10)
  }
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
