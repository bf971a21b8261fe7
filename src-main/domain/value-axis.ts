/** Values to points along an axis, with the round values at which it has its lines. */
export interface ValueAxis {
  readonly ticks: readonly number[]
  readonly place: (value: number) => number
}

/**
 * An axis over the values from `near` to `far` points, which ends at round values. With `fromZero` zero is on it, as bars
 * need it; without, it is on it unless all values are far from it.
 */
export function valueAxis(
  values: readonly number[],
  { near, far, fromZero, ticks: about }: { near: number; far: number; fromZero: boolean; ticks: number },
): ValueAxis {
  // Whole decades larger than what is exact are counted in that decade: the difference of two values may be infinite.
  const decade = decadeOf(values)
  const [low, high] = extent(
    values.map((value) => value / Number(`1e${decade}`)),
    fromZero,
  )
  const step = roundStep((high - low) / Math.max(about, 1))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const at = (i: number) => Number((i * step).toFixed(Math.min(places, 20)))
  const [from, to] = [at(first), at(last)]
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(`${at(first + i)}e${decade}`))
  return {
    ticks: ticks.filter(Number.isFinite),
    place: (value) => near + ((value / Number(`1e${decade}`) - from) / (to - from)) * (far - near),
  }
}

/** 0 for all that is counted as it is. */
function decadeOf(values: readonly number[]): number {
  const size = Math.max(0, ...values.map(Math.abs))
  return size > Number.MAX_SAFE_INTEGER ? Math.floor(Math.log10(size)) : 0
}

function extent(values: readonly number[], fromZero: boolean): readonly [number, number] {
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  const withZero = fromZero || low * high <= 0 || near < far / 2
  const [from, to] = withZero ? [Math.min(0, low), Math.max(0, high)] : [low, high]
  const size = Math.max(Math.abs(from), Math.abs(to))
  if (size < LEAST) return [0, 1]
  return to - from > size * 1e-9 ? [from, to] : [from - size / 10, to + size / 10]
}

/** What is smaller is zero to any axis. */
const LEAST = 1e-9

/** The next of 1, 2, 5, 10, 20, 50, … in any decade. */
function roundStep(least: number): number {
  const decade = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5].find((digit) => digit * decade >= least * (1 - 1e-9)) ?? 10) * decade
}
