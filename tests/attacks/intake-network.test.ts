import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { build } from 'vite'
import { expect, it } from 'vitest'
import type { ChildProcessPort } from '#intake/child-process-port.ts'
import { readDocument } from '#intake/read-document.ts'
import { readSpreadsheet } from '#intake/read-spreadsheet.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'
import { aDocument, paragraph } from '#tests/pdf/a-document.ts'
import { rendered } from '#tests/pdf/read-back.ts'
import { whyNoTrace } from '#tests/faults/traced-save.ts'

const ENTRY = new URL('../../src-main/intake/spreadsheet-child.ts', import.meta.url)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where a person may make one: a network in which nothing is but this machine's own name. */
const emptyNetwork = (): readonly string[] =>
  spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : []

/** Children under `strace`, which writes each call about the network to `log`. */
function traced(log: string): ChildProcessPort {
  return {
    start(entry, execArgv) {
      const trace = ['strace', '-f', '-o', log, '-e', 'trace=%network']
      const [program = '', ...rest] = [...emptyNetwork(), ...trace, process.execPath]
      const child = spawn(program, [...rest, ...execArgv, fileURLToPath(entry)], {
        env: {},
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      return {
        send: (message) => void child.send(message as object, () => undefined),
        onMessage: (listener) => void child.on('message', listener),
        onExit(listener) {
          child.once('exit', listener)
          child.once('error', listener)
        },
        kill: () => void child.kill('SIGKILL'),
      }
    },
  }
}

/** Of the calls those that make a way out, or use one: what a child says to its parent goes over a socket that it was given. */
async function waysOut(log: string): Promise<readonly string[]> {
  const calls = (await readFile(log, 'utf8')).split('\n')
  return calls.filter((call) => /\b(?:connect|bind|listen|sendto)\(|\bsocket\(AF_(?!UNIX)/.test(call))
}

it('the reader of spreadsheets asks the system for no network', async (context) => {
  const reason = whyNoTrace()
  if (reason !== null) {
    console.log(`Nothing was traced: ${reason}`)
    return context.skip()
  }
  const log = join(await temporaryFolder(), 'strace.log')
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['Year'], [2013]] }] })
  const ports = { processes: traced(log), entry: ENTRY, readable: [ROOT] }
  expect(await readSpreadsheet({ name: 'a.xlsx', bytes }, ports)).toMatchObject({ ok: true })
  expect(await waysOut(log)).toEqual([])
})

it('the reader of documents asks the system for no network, whatever a page or a PDF asks for', async (context) => {
  const reason = whyNoTrace()
  if (reason !== null) {
    console.log(`Nothing was traced: ${reason}`)
    return context.skip()
  }
  const page = `<!doctype html><html><body><p>Words</p><img src="http://127.0.0.1:9/x"><link rel="stylesheet"
    href="http://127.0.0.1:9/y"><script src="http://127.0.0.1:9/z"></script><iframe src="http://127.0.0.1:9/f"></iframe>`
  const { pdf } = await rendered(aDocument({ blocks: [paragraph('Words')] }))
  for (const [name, bytes] of [
    ['page.html', new TextEncoder().encode(page)],
    ['paper.pdf', pdf],
  ] as const) {
    const log = join(await temporaryFolder(), 'strace.log')
    const entry = new URL('../../src-main/intake/document-child.ts', import.meta.url)
    const text = await readDocument({ name, bytes }, { processes: traced(log), entry, readable: [ROOT] })
    expect(text.ok && text.value).toContain('Words')
    expect(await waysOut(log)).toEqual([])
  }
})

it('a reader that was taken over is seen when it asks for one, and in an empty network gets none', async (context) => {
  const reason = whyNoTrace()
  if (reason !== null) {
    console.log(`Nothing was traced: ${reason}`)
    return context.skip()
  }
  const folder = await temporaryFolder()
  const log = join(folder, 'strace.log')
  const entry = join(folder, 'child.mjs')
  await writeFile(
    entry,
    `import { connect } from 'node:net'
     process.on('message', () => connect(9, '192.0.2.1').on('error', ({ code }) => process.send({ ok: false, error: code })))
     process.send('ready')`,
  )
  const ports = { processes: traced(log), entry: pathToFileURL(entry), readable: [folder] }
  const answer = await readSpreadsheet({ name: 'a.csv', bytes: Buffer.from('a') }, ports)
  if (emptyNetwork().length > 0) expect(answer).toMatchObject({ error: { reason: 'ENETUNREACH' } })
  expect((await waysOut(log)).join('\n')).toMatch(/socket\(AF_INET.*[\s\S]*connect\(/)
})

it('the reader of spreadsheets is built without a module of the network', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(ENTRY), write: false, target: 'node24' },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const code = outputs.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n')
  const named = [...code.matchAll(/(?:from|import|require\()\s*["'](?:node:)?([a-z_/0-9]+)["']/g)]
  const modules = new Set(named.map(([, name]) => name!))
  const network = [
    'net',
    'tls',
    'http',
    'https',
    'http2',
    'dgram',
    'dns',
    'dns/promises',
    'inspector',
    'cluster',
  ]
  expect([...modules].filter((name) => network.includes(name))).toEqual([])
  expect(modules.size).toBeGreaterThan(0)
  expect(code).not.toMatch(/\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/)
})
