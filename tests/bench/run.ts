import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from '#tests/stand-in/build.ts'
import { benchDrafts } from './drafts.ts'
import { benchEditedPdf } from './edit-pdf.ts'
import { benchLongPdf, benchPdf, benchSearch } from './pdf.ts'
import { benchLongWindow } from './long-window.ts'
import { benchPeers } from './pdf-peers/bench-peers.ts'
import { benchRooms } from './rooms.ts'
import { benchWindow } from './window.ts'

const BENCHES = {
  pdf: async () => [...(await benchPdf()), ...(await benchPeers())],
  'long-pdf': async () => [...(await benchLongPdf()), ...(await benchEditedPdf())],
  search: benchSearch,
  drafts: benchDrafts,
  window: benchWindow,
  'long-window': benchLongWindow,
  rooms: benchRooms,
}

/** `npm run bench`, or `npm run bench -- pdf search window` for some. Prints; asserts nothing. */
const named = process.argv.slice(2)
const unknown = named.find((name) => !Object.hasOwn(BENCHES, name))
if (unknown !== undefined) {
  console.error(`There is no benchmark “${unknown}”: name some of ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
if (named.length === 0 || named.some((name) => name.endsWith('window') || name === 'rooms')) {
  const failure = buildIfStale(fileURLToPath(new URL('../..', import.meta.url)))
  if (failure !== null) throw new Error(failure)
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (named.length > 0 && !named.includes(name)) continue
  for (const line of await bench()) console.log(line)
}
