import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerRequest } from '#app/answer-request.ts'
import { rendererFiles } from '#app/renderer-files.ts'
import type { RendererFile } from '#app/renderer-files.ts'
import { CONTENT_SECURITY_POLICY, RESPONSE_HEADERS } from '#app/response-headers.ts'

let folder: string
let files: ReadonlyMap<string, RendererFile>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-renderer-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
  writeFileSync(join(root, 'index.html'), '<h1>Briefwright</h1>')
  for (const name of ['a.js', 'b.mjs', 'c.css', 'd.ttf', 'e.wasm', 'f.svg', 'g.map', 'h h.png'])
    writeFileSync(join(root, 'assets', name), name)
  symlinkSync(join(folder, 'secret.json'), join(root, 'assets', 'link.json'))
  files = await rendererFiles(root)
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, method = 'GET') =>
  answerRequest(new Request(`app://briefwright${path}`, { method }), files, RESPONSE_HEADERS)

describe('the files of the window', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/b.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/c.css', 'text/css; charset=utf-8'],
    ['/assets/d.ttf', 'font/ttf'],
    ['/assets/e.wasm', 'application/wasm'],
    ['/assets/f.svg', 'image/svg+xml'],
    ['/assets/h%20h.png', 'image/png'],
    ['/index.html?query#fragment', 'text/html; charset=utf-8'],
  ])('%s is served as %s', async (path, type) => {
    const answer = await get(path)
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({ status: 200, type })
  })

  it('are served byte for byte', async () => expect(await (await get('/assets/a.js')).text()).toBe('a.js'))

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/....//secret.json',
    '//secret.json',
    '/assets/link.json',
    '/assets/g.map',
    '/index.html%00.js',
    '/index.html/',
    '/%',
    '/%c0%ae%c0%ae/secret.json',
    '/',
    '',
    '/constructor',
    '/__proto__',
  ])('%j is not among them', async (path) => {
    const answer = await get(path)
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 404, body: '' })
  })

  it('are on one host alone', async () => {
    const request = new Request('app://elsewhere/index.html')
    expect((await answerRequest(request, files, RESPONSE_HEADERS)).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS'])('cannot be asked for with %s', async (method) => {
    const answer = await get('/index.html', method)
    expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'GET',
    })
  })

  it.each(['/index.html', '/missing.html'])('carry the content policy, %s too', async (path) => {
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer',
    })
  })
})

it('the content policy allows the app’s own files, nothing inline, and nothing from outside', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
      "worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})
