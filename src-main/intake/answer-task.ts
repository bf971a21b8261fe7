import type { Result } from '#domain/result.ts'
import { READY } from './child-messages.ts'
import type { FileTask, ReaderFault } from './child-messages.ts'

/** Electron's port to its utility processes. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** In letters: it may hold text of the file. */
const MOST_OF_A_FAULT = 300

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
    } catch (error) {
      // What is wrong with a file is a reader's answer: what it throws is its own fault, and is told as that.
      send({ fault: String(error).slice(0, MOST_OF_A_FAULT) } satisfies ReaderFault)
    }
  }
  if (port === undefined) process.on('message', (task) => void answer(task))
  else port.on('message', ({ data }) => void answer(data))
  send(READY)
}
