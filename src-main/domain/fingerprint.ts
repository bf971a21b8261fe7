/**
 * A short name for a value that JSON can hold: equal values have one, whatever the order of their keys. 64 bits in
 * base 36, by FNV-1a over UTF-16 code units; it tells values apart by chance, not against intent.
 * Source: https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) => sorted(inner))
  let hash = OFFSET
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * PRIME)
  }
  return hash.toString(36)
}

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
