import { readFile } from 'node:fs/promises'
import { APP_HOST, APP_SCHEME } from './app-origin.ts'
import type { RendererFile } from './renderer-files.ts'

/**
 * Answers one request to `app://briefwright/…`: 405 for anything but GET, 404 for what the manifest does not hold,
 * and the given headers on every answer.
 */
export async function answerRequest(
  request: Request,
  files: ReadonlyMap<string, RendererFile>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  if (request.method !== 'GET')
    return new Response(null, { status: 405, headers: { ...headers, allow: 'GET' } })
  const path = pathOf(request.url)
  const file = path === null ? undefined : files.get(path)
  if (file === undefined) return new Response(null, { status: 404, headers })
  const body = await readFile(file.path)
  return new Response(body, { status: 200, headers: { ...headers, 'content-type': file.type } })
}

/** The decoded path of an address of ours; null for another host, or when it is not well formed. */
function pathOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST) return null
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
