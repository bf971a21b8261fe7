import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { asHtml } from './as-html.ts'
import { findProgram } from './find-program.ts'
import type { Peer } from './peer.ts'

/** WeasyPrint; cold by its own command, lasting in the Python that its command runs in. */
export function weasyprint(): Peer {
  const program = findProgram('weasyprint')
  const lasting = fileURLToPath(new URL('set-weasyprint.py', import.meta.url))
  return {
    name: 'WeasyPrint',
    remark: 'not tagged',
    extension: 'foot.html',
    missing: program === null ? 'no weasyprint is on the path (Debian: weasyprint)' : null,
    write: (paper) => asHtml(paper, 'foot'),
    once: (markup, pdf) => ({ program: program!, rest: [markup, pdf] }),
    often: (markups) => ({ program: interpreterOf(program!), rest: [lasting, ...markups] }),
  }
}

function interpreterOf(script: string): string {
  const [, interpreter] = /^#!(\S+)\s*$/m.exec(readFileSync(script, 'utf8').split('\n')[0]!) ?? []
  return interpreter ?? 'python3'
}
