import { pathToFileURL } from 'node:url'
import { findBrowser } from '#tests/stand-in/find-browser.ts'
import { asHtml } from './as-html.ts'
import { nodePeer } from './node-peer.ts'
import type { Peer } from './peer.ts'

/** Chromium's print, in the browser that the tests have; `profile` is a folder of its own. */
export function chromium(child: string, profile: string): Peer {
  const browser = findBrowser(process.env['BRIEFWRIGHT_BROWSER'] ?? null)
  return {
    name: 'Chromium',
    remark: 'tagged; no footnotes: notes after the text',
    ...nodePeer(child, 'chromium'),
    extension: 'end.html',
    missing: browser === null ? 'no Chromium, Chrome or Edge was found' : null,
    write: (paper) => asHtml(paper, 'end'),
    once: (markup, pdf) => ({
      program: browser!,
      rest: [
        '--headless',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        `--user-data-dir=${profile}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${pdf}`,
        pathToFileURL(markup).href,
      ],
    }),
  }
}
