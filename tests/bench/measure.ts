/** Milliseconds that each call took, the first `warmups` left out. Calls follow one another. */
export async function timings(
  runs: number,
  call: (run: number) => Promise<unknown>,
  warmups = 3,
): Promise<readonly number[]> {
  const taken: number[] = []
  for (let run = 0; run < runs + warmups; run++) {
    const start = performance.now()
    await call(run)
    if (run >= warmups) taken.push(performance.now() - start)
  }
  return taken
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** By the nearest rank; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new RangeError('No values')
  return value
}

/** One line of the report: the median, the slowest tenth, and the goal for the median where there is one. */
export function reportLine(what: string, values: readonly number[], goal: number | null): string {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(7)
  const against = goal === null ? '' : `   goal ${goal} ms: ${median(values) <= goal ? 'met' : 'missed'}`
  return `${what.padEnd(52)} median ${number(median(values))} ms   p90 ${number(quantile(values, 0.9))} ms${against}`
}

/** One line of the report: an amount that was measured once. */
export function amountLine(what: string, amount: number, unit: string): string {
  return `${what.padEnd(52)}        ${amount.toFixed(0).padStart(7)} ${unit}`
}
