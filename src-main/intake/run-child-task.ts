import type { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { READY } from './child-messages.ts'
import type { FileTask } from './child-messages.ts'
import type { ChildProcessPort } from './child-process-port.ts'
import { ofFile, ofReader, takeAnswer } from './take-answer.ts'
import type { ReadingFailure } from './take-answer.ts'

/** The most that one file may have, in bytes and in milliseconds of reading. */
export const FILE_LIMITS = { bytes: 50 * 1024 * 1024, time: 10_000 } as const

/** In megabytes, of the child's values; what an archive unpacks to is bounded besides. */
const MOST_MEMORY = 384

export interface ChildPorts {
  readonly processes: ChildProcessPort
  /** The child's module, or what it was built to. */
  readonly entry: URL
  /** All that the child may read of the disk: the folders of its own code. */
  readonly readable: readonly string[]
}

/**
 * Has a file read in a child process that may read its own code and nothing else of the disk, makes no code of text, and is
 * ended when it has answered or its time is over. `kind` is what the file ought to be.
 */
export function runChildTask<T>(
  task: FileTask,
  ports: ChildPorts,
  answerSchema: z.ZodType<Result<T, string>>,
  kind: string,
): Promise<Result<T, ReadingFailure>> {
  if (task.bytes.length > FILE_LIMITS.bytes) return Promise.resolve(ofFile('it is larger than 50 MB'))
  return new Promise((resolve) => {
    const child = ports.processes.start(ports.entry, [
      '--permission',
      ...ports.readable.map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${MOST_MEMORY}`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ])
    const settle = (answer: Result<T, ReadingFailure>): void => {
      clearTimeout(timer)
      resolve(answer)
      child.kill()
    }
    const timer = setTimeout(
      () => settle(ofFile('reading it takes longer than 10 seconds')),
      FILE_LIMITS.time,
    )
    let isReady = false
    child.onMessage((message) => {
      if (message === READY) {
        isReady = true
        child.send(task)
        return
      }
      settle(takeAnswer(message, answerSchema))
    })
    child.onExit(() =>
      settle(
        isReady ? ofFile(`it takes more memory than a ${kind} may`) : ofReader('it could not be started'),
      ),
    )
  })
}
