import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildChild } from './build-child.ts'
import { chromium } from './chromium.ts'
import { latex } from './latex.ts'
import { measurePeers } from './measure-peer.ts'
import { ours } from './ours.ts'
import { pdfmake } from './pdfmake.ts'
import { describePeers, reportPeers } from './report-peers.ts'
import { typst } from './typst.ts'
import { weasyprint } from './weasyprint.ts'

/** The same paper set by us and by each peer that the machine has. */
export async function benchPeers(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-peers-'))
  try {
    const child = await buildChild()
    const peers = [
      ours(child, join(folder, 'caches')),
      pdfmake(child, await versionOf('pdfmake')),
      typst(child),
      weasyprint(),
      chromium(child, join(folder, 'profile')),
      latex(),
    ]
    const here = peers.filter(({ missing }) => missing === null)
    const lines: string[] = []
    for (const length of [10, 100] as const) {
      const measured = await measurePeers(here, length, folder)
      lines.push('', ...reportPeers(`A paper of about ${length} pages`, measured))
    }
    return [
      ...lines,
      '',
      'Medians in milliseconds; × is against the first line. Cold: a new process to its end, the PDF written, its files in the',
      'system’s memory. Another paper: one that a process which has set others has not seen. Edited: the same again after an',
      'edit on its second page, which moves all that follows, in its middle, and on its last page but one. Memory: the most',
      'that a process and those under it hold, in a run of its own.',
      ...describePeers(peers),
      `Load of the machine at the end: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}.`,
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function versionOf(name: string): Promise<string> {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`)
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string }
  return version
}
