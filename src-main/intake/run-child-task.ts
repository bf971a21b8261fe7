import type { z } from 'zod'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { ChildProcessPort } from './child-process-port.ts'

/** What a child says when it can be given its task. */
export const READY = 'ready'

/** The most that one file may have, in bytes and in milliseconds of reading. */
export const FILE_LIMITS = { bytes: 50 * 1024 * 1024, time: 10_000 } as const

/** In megabytes, of the child's values; what an archive unpacks to is bounded besides. */
const MOST_MEMORY = 384

/** A file of unknown origin. */
export interface FileTask {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ChildPorts {
  readonly processes: ChildProcessPort
  /** The child's module, or what it was built to. */
  readonly entry: URL
  /** All that the child may read of the disk: the folders of its own code. */
  readonly readable: readonly string[]
}

/**
 * Has a file read in a child process that may read its own code and nothing else of the disk, makes no code of text, and is
 * ended when it has answered or its time is over. The error is a part of a sentence; `kind` is what the file ought to be.
 */
export function runChildTask<T>(
  task: FileTask,
  ports: ChildPorts,
  answerSchema: z.ZodType<Result<T, string>>,
  kind: string,
): Promise<Result<T, string>> {
  if (task.bytes.length > FILE_LIMITS.bytes) return Promise.resolve(err('it is larger than 50 MB'))
  return new Promise((resolve) => {
    const child = ports.processes.start(ports.entry, [
      '--permission',
      ...ports.readable.map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${MOST_MEMORY}`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ])
    const settle = (answer: Result<T, string>): void => {
      clearTimeout(timer)
      resolve(answer)
      child.kill()
    }
    const timer = setTimeout(() => settle(err('reading it takes longer than 10 seconds')), FILE_LIMITS.time)
    let isReady = false
    child.onMessage((message) => {
      if (message === READY) {
        isReady = true
        child.send(task)
        return
      }
      const answer = answerSchema.safeParse(message)
      settle(answer.success ? answer.data : err('it is not what it seems to be'))
    })
    child.onExit(() =>
      settle(err(isReady ? `it takes more memory than a ${kind} may` : 'its reader could not be started')),
    )
  })
}
