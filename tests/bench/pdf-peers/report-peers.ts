import { median } from '../measure.ts'
import type { Measured } from './measure-peer.ts'
import type { Peer } from './peer.ts'

const COLUMNS = ['pages', 'KB', 'cold', '×', 'another paper', '×', 'edited', '×', 'MB cold', 'MB lasting']
const WIDTHS = [6, 7, 8, 6, 14, 6, 8, 6, 8, 11]
const NAMES = 18

/** A table of the medians, each beside how many times that of the first it is; and what it does not show, in words. */
export function reportPeers(
  heading: string,
  measured: ReadonlyMap<Pick<Peer, 'name' | 'remark'>, Measured>,
): readonly string[] {
  const [first] = measured.values()
  if (first === undefined) throw new RangeError('Nothing was measured')
  return [
    heading,
    line('', COLUMNS),
    ...[...measured].map(([{ name }, peer]) =>
      line(name, [
        String(peer.pages),
        (peer.bytes / 1024).toFixed(0),
        ...timed(peer.cold, first.cold),
        ...timed(peer.warm, first.warm),
        ...timed(peer.edited, first.edited),
        whole(peer.coldMemory),
        whole(peer.lastingMemory),
      ]),
    ),
  ]
}

/** What each is, and why those that are not there are not. */
export const describePeers = (
  peers: readonly Pick<Peer, 'name' | 'remark' | 'missing'>[],
): readonly string[] =>
  peers.map(({ name, remark, missing }) =>
    missing === null ? `${name}: ${remark}.` : `${name} is not measured: ${missing}.`,
  )

function timed(values: readonly number[] | null, first: readonly number[] | null): readonly string[] {
  if (values === null) return ['–', '']
  const value = median(values)
  const ratio = first === null || first === values ? '' : `${(value / median(first)).toFixed(1)}×`
  return [value.toFixed(value < 10 ? 1 : 0), ratio]
}

const whole = (value: number | null): string => value?.toFixed(0) ?? '–'

const line = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(NAMES)}${cells.map((cell, i) => cell.padStart(WIDTHS[i]!)).join('')}`.trimEnd()
