const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** "14:32" in the zone of the machine, from ISO 8601. */
export const timeOfDay = (iso: string): string => TIME.format(new Date(iso))

/** "14:32" for today, "yesterday, 18:05", "19 November", and the year where it is another. */
export function timeAgo(iso: string, now: Date): string {
  const then = new Date(iso)
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000)
  if (days === 0) return TIME.format(then)
  if (days === 1) return `yesterday, ${TIME.format(then)}`
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(then)
}

const midnight = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
