import { protocol } from 'electron'
import { answerRequest } from './answer-request.ts'
import { APP_SCHEME } from './app-origin.ts'
import { onEverySession } from './on-every.ts'
import { rendererFiles } from './renderer-files.ts'
import { RESPONSE_HEADERS } from './response-headers.ts'

/** Makes `app:` a scheme with an origin of its own, as `https:` is. Before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }])
}

/**
 * Serves the built renderer, and nothing else, as `app://briefwright/` on every session. Before `ready`.
 *
 * @param headers the headers of every answer
 */
export function serveRenderer(folder: string, headers = RESPONSE_HEADERS): void {
  const files = rendererFiles(folder)
  onEverySession((session) => {
    session.protocol.handle(APP_SCHEME, async (request) => answerRequest(request, await files, headers))
  })
}
