import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import type { Identity } from '#domain/identity.ts'
import { formatLocator } from '#domain/locator.ts'
import { nodeChildProcesses } from '#intake/child-process-port.ts'
import { readDocument } from '#intake/read-document.ts'
import { makeIdentity } from '#library/make-identity.ts'
import { readIdentities } from '#library/read-identities.ts'
import { readLibrary } from '#library/read-library.ts'
import { recogniseCopy } from '#library/recognise-copy.ts'
import { findExact } from './find-exact.ts'
import { retypeset, SETTINGS } from './retypeset.ts'

/**
 * Holds the bundled library against the documents that it describes, which are not bundled: every quotation stands in its
 * document to the letter, the identities are those of the documents, and each document, as it is and set anew, is recognised
 * as itself and as no other.
 *
 *     npm run check:seeds -- --sources DIR [--is FILE=ID …] [--write-identity]
 *
 * A file is told by recognition, or where that cannot be yet by `--is`. `--write-identity` writes the identities anew.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SEEDS = join(ROOT, 'seeds')

const { values } = parseArgs({
  options: {
    sources: { type: 'string' },
    is: { type: 'string', multiple: true },
    'write-identity': { type: 'boolean' },
  },
})

if (values.sources === undefined) {
  console.error('Say where the documents are: npm run check:seeds -- --sources DIR')
  process.exit(2)
}

const folder = resolve(process.env['INIT_CWD'] ?? '.', values.sources)
const named = new Map((values.is ?? []).map((pair) => pair.split('=', 2) as [string, string]))
const problems: string[] = []

async function textOf(file: string): Promise<string> {
  const read = await readDocument(
    { name: file, bytes: await readFile(join(folder, file)) },
    {
      processes: nodeChildProcesses,
      entry: new URL('../../src-main/intake/document-child.ts', import.meta.url),
      readable: [ROOT],
    },
  )
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`)
  return read.value
}

async function writeIdentity(identity: Identity): Promise<void> {
  await mkdir(join(SEEDS, 'identity'), { recursive: true })
  const file = join(SEEDS, 'identity', `${identity.sourceId}.json`)
  await writeFile(file, await format(JSON.stringify({ version: 1, ...identity }), { parser: 'json' }))
}

const library = await readLibrary([SEEDS])
if (!library.ok) throw new Error(JSON.stringify(library.error))
const { sources, quotations, events, tables } = library.value
const shipped = await readIdentities([SEEDS])
problems.push(...shipped.problems.map(({ file, problem }) => `${file}: ${problem}`))

const texts = new Map<string, string>()
for (const file of (await readdir(folder)).sort()) {
  const text = await textOf(file)
  const id = named.get(file) ?? recogniseCopy(text, shipped.identities).sourceId
  if (id === null || !sources.some((source) => source.id === id)) problems.push(`${file} is not recognised`)
  else if (texts.has(id)) problems.push(`${file} is a second copy of ${id}`)
  else texts.set(id, text)
}
problems.push(...sources.filter(({ id }) => !texts.has(id)).map(({ id }) => `there is no document for ${id}`))

// Those of every source: editions quote the same words.
const quoted = quotations.map(({ selector }) => selector.exact)
const fresh = [...texts].map(([id, text]) => makeIdentity(id, text, quoted))
if (values['write-identity'] === true) await Promise.all(fresh.map(writeIdentity))
const identities: readonly Identity[] =
  values['write-identity'] === true
    ? fresh
    : shipped.identities.map(({ file: _file, ...identity }) => identity)
for (const identity of fresh) {
  const kept = identities.find(({ sourceId }) => sourceId === identity.sourceId)
  if (JSON.stringify(kept) !== JSON.stringify(identity))
    problems.push(`the identity of ${identity.sourceId} is not that of its document`)
}

const exactIn = new Map([...texts].map(([id, text]) => [id, findExact(text)]))
const look = (id: string, where: string, sourceId: string, words: string) => {
  const isExact = exactIn.get(sourceId)
  if (isExact !== undefined && !isExact(words))
    problems.push(`${id}: “${words}” does not stand in ${sourceId}, ${where}`)
}
for (const { id, sourceId, selector, locator } of quotations)
  look(id, formatLocator(locator), sourceId, selector.exact)
for (const { id, sources: given } of events)
  for (const { sourceId, locator, asWritten } of given) look(id, formatLocator(locator), sourceId, asWritten)
for (const { id, sourceIds, rows, columns, locator } of tables)
  for (const cell of rows.flatMap((row) => row.filter((_, c) => columns[c]!.kind === 'quantity')))
    if (cell.value !== null) look(id, formatLocator(cell.locator ?? locator), sourceIds[0]!, cell.asWritten)

for (const [id, text] of texts) {
  for (const setting of SETTINGS) {
    const { sourceId, likenesses } = recogniseCopy(retypeset(text, setting), identities)
    const [first] = likenesses
    const shares =
      first === undefined
        ? ''
        : ` ${[first.shareOfCopy, first.shareOfSource].map((share) => share.toFixed(2)).join(' and ')}`
    console.log(`${id}, ${setting}: ${sourceId ?? 'not recognised'}${shares}`)
    if (sourceId !== id) problems.push(`${id}, ${setting}, is recognised as ${sourceId ?? 'none'}`)
  }
}

console.log(
  problems.length === 0
    ? `All ${quotations.length} quotations are exact, and all ${texts.size} documents are recognised.`
    : problems.join('\n'),
)
process.exitCode = problems.length === 0 ? 0 : 1
