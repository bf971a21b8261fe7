import { textObject } from './object-text.ts'

/**
 * A name tree in one node, of objects as they stand in a file, sorted by bytes as programs look names up in it; names are
 * ASCII.
 */
export const nameTree = (objects: ReadonlyMap<string, string>): string =>
  `<< /Names [${[...objects]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, object]) => `${textObject(name)} ${object}`)
    .join(' ')}] >>`
