import { basename, dirname } from 'node:path'
import { asLatex } from './as-latex.ts'
import { findProgram } from './find-program.ts'
import type { Peer } from './peer.ts'

/** XeLaTeX, in one pass; it has no process that stays. */
export function latex(): Peer {
  const program = findProgram('xelatex')
  return {
    name: 'XeLaTeX',
    remark: 'not tagged; one pass',
    extension: 'tex',
    missing: program === null ? 'no xelatex is on the path (Debian: texlive-xetex)' : null,
    write: asLatex,
    once: (markup, pdf) => ({
      program: program!,
      rest: ['-interaction=batchmode', '-halt-on-error', `-jobname=${basename(pdf, '.pdf')}`, markup],
      folder: dirname(pdf),
    }),
    often: null,
  }
}
