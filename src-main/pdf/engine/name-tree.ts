/** A name tree in one node, sorted by bytes as programs look names up in it; names are ASCII. */
export const nameTree = (values: ReadonlyMap<string, unknown>): object => ({
  Names: [...values]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([name, value]) => [new String(name), value]),
})
