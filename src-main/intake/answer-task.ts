import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { READY } from './run-child-task.ts'
import type { FileTask } from './run-child-task.ts'

/** Electron's port to its utility processes. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** What the entry of a child process does: reads the one file that it is given, and is then ended. */
export function answerTask(
  read: (name: string, bytes: Uint8Array) => Promise<Result<unknown, string>>,
): void {
  const port = (process as { readonly parentPort?: ParentPort }).parentPort
  const send = (message: unknown) => (port === undefined ? process.send!(message) : port.postMessage(message))
  const answer = async (task: unknown): Promise<void> => {
    const { name, bytes } = task as FileTask
    try {
      send(await read(name, bytes))
    } catch {
      // A mistake of a reader over a hostile file is the file's fault as far as anybody else is concerned.
      send(err('it is not what it seems to be'))
    }
  }
  if (port === undefined) process.on('message', (task) => void answer(task))
  else port.on('message', ({ data }) => void answer(data))
  send(READY)
}
