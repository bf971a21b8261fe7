import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { noNeighbours } from './neighbours.ts'
import type { Neighbours } from './neighbours.ts'

/** What faces do with letters side by side: by face, as `identifyFace` names it, then by script and features. */
export type Shapes = Map<string, Map<string, Neighbours>>

/** Of whose shaping the files are: one of another fontkit is not read. The test of this module compares. */
export const SHAPED_BY = 'fontkit 2.0.4, 1'

type Entries<K, V> = readonly (readonly [K, V])[]
type Kept = Entries<string, Entries<string, { readonly [K in keyof Neighbours]: readonly unknown[] }>>

/** A face by its bytes. */
export const identifyFace = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url')

/**
 * The shapes of an earlier start. None where the file is not there, cannot be read, is of another fontkit, or is not byte
 * by byte as it was written: what is not known is learned anew.
 */
export function readShapes(path: string): Shapes {
  let file: string
  try {
    file = readFileSync(path, 'utf8')
  } catch {
    return new Map()
  }
  const end = file.indexOf('\n')
  const content = file.slice(end + 1)
  return file.slice(0, end) === headOf(content) ? decoded(JSON.parse(content) as Kept) : new Map()
}

/** Keeps shapes for the next start. A folder that takes no file loses nothing but time: it is not told. */
export function writeShapes(path: string, shapes: Shapes): void {
  const content = JSON.stringify(encoded(shapes))
  const unfinished = `${path}.${process.pid}`
  const isWritten = isDone(() => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(unfinished, `${headOf(content)}\n${content}`)
    renameSync(unfinished, path)
  })
  if (!isWritten) isDone(() => rmSync(unfinished, { force: true }))
}

function isDone(task: () => void): boolean {
  try {
    task()
    return true
  } catch {
    return false
  }
}

const headOf = (content: string): string =>
  `${SHAPED_BY}, ${createHash('sha256').update(content).digest('base64url')}`

const encoded = (shapes: Shapes): Kept =>
  [...shapes].map(([face, known]) => [
    face,
    [...known].map(([name, { glyphs, kerns, pieces }]) => [
      name,
      { glyphs: [...glyphs], kerns: [...kerns], pieces: [...pieces] },
    ]),
  ])

const decoded = (kept: Kept): Shapes =>
  new Map(
    kept.map(([face, known]) => [
      face,
      new Map(
        known.map(([name, { glyphs, kerns, pieces }]) => {
          const neighbours = noNeighbours()
          fill(neighbours.glyphs, glyphs)
          fill(neighbours.kerns, kerns)
          fill(neighbours.pieces, pieces)
          return [name, neighbours]
        }),
      ),
    ]),
  )

function fill<K, V>(map: Map<K, V>, entries: readonly unknown[]): void {
  for (const [key, value] of entries as Entries<K, V>) map.set(key, value)
}
