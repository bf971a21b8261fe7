import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { generatePaper, SECTIONS } from './generate-paper.ts'
import { editPaper } from './paper.ts'
import type { Edit, Paper } from './paper.ts'
import type { Peer } from './peer.ts'
import { peakMemory, runCommand } from './run-command.ts'

export type Length = keyof typeof SECTIONS

/** Milliseconds of each run; megabytes. */
export interface Measured {
  readonly pages: number
  readonly bytes: number
  /** A process from its start to its end, the PDF written. */
  readonly cold: readonly number[]
  /** Papers that it has not seen, in a process that has set others; null where there is none that lasts. */
  readonly warm: readonly number[] | null
  /** The same paper again, after words were written on its second, middle and last but one page. */
  readonly edited: readonly number[] | null
  readonly coldMemory: number | null
  readonly lastingMemory: number | null
}

/** How often: cold starts, papers that are not counted, papers, edits of each place. */
const RUNS: Readonly<Record<Length, { cold: number; before: number; warm: number; edits: number }>> = {
  10: { cold: 7, before: 4, warm: 7, edits: 3 },
  100: { cold: 5, before: 2, warm: 5, edits: 3 },
}

/** Sets papers of about so many pages with all peers, which take turns so that what else the machine does meets all alike. */
export async function measurePeers(
  peers: readonly Peer[],
  length: Length,
  folder: string,
): Promise<ReadonlyMap<Peer, Measured>> {
  const runs = RUNS[length]
  const paper = generatePaper(0, SECTIONS[length])
  const file = (peer: Peer, name: string) => join(folder, `${length}-${name}.${peer.extension}`)
  const written = (peer: Peer, name: string, content: Paper): string => {
    const path = file(peer, name)
    writeFileSync(path, peer.write(content))
    return path
  }
  const pdfOf = (peer: Peer) => join(folder, `${length}-${peer.extension}.pdf`)
  const once = (peer: Peer) => peer.once(written(peer, 'paper', paper), pdfOf(peer))

  const cold = new Map<Peer, number[]>(peers.map((peer) => [peer, []]))
  // The first of all is not counted: what is on the disk is then in the system's memory.
  for (const peer of peers) await runCommand(once(peer))
  for (let run = 0; run < runs.cold; run++)
    for (const peer of peers) cold.get(peer)!.push((await runCommand(once(peer))).milliseconds)

  const measured = new Map<Peer, Measured>()
  for (const peer of peers) {
    const others = Array.from({ length: runs.before + runs.warm }, (_, i) =>
      written(peer, `other-${i}`, generatePaper(i + 1, SECTIONS[length])),
    )
    const edits = editsOf(length, runs.edits).map((each, i) =>
      written(peer, `edit-${i}`, editPaper(paper, each)),
    )
    const often = peer.often?.([...others, written(peer, 'paper', paper), ...edits]) ?? null
    const taken = often === null ? null : (JSON.parse((await runCommand(often)).printed) as number[])
    const pdf = readFileSync(pdfOf(peer))
    measured.set(peer, {
      pages: await countPages(pdf),
      bytes: pdf.length,
      cold: cold.get(peer)!,
      warm: taken?.slice(runs.before, others.length) ?? null,
      edited: taken?.slice(others.length + 1) ?? null,
      coldMemory: await peakMemory(once(peer)),
      lastingMemory: often === null ? null : await peakMemory(often),
    })
  }
  return measured
}

/**
 * One edit after another, each with those before it: on the second page four lines that come and go, so that all that
 * follows flows anew; in the middle and on the last page but one a word in place of another.
 */
export function editsOf(pages: number, rounds: number): readonly (readonly Edit[])[] {
  const state = new Map<number, string>()
  return Array.from({ length: rounds }, (_, round) =>
    [2, Math.ceil(pages / 2), pages - 1].map((page) => {
      const word = `Changed${String.fromCodePoint(0x61 + round)}`
      state.set((page - 0.5) / pages, page === 2 && round % 2 === 0 ? `${word} ${FOUR_LINES}` : word)
      return [...state].map(([at, words]) => ({ at, words }))
    }),
  ).flat()
}

const FOUR_LINES = Array.from({ length: 6 }, () => 'and so the tolls were counted again by the keepers').join(
  ' ',
)

async function countPages(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}
