import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What happens in one save, in this order. */
export const ORDER_OF_A_SAVE = [
  'open',
  'write',
  'flush',
  'link',
  'rename',
  'rename backup',
  'flush folder',
  'acknowledge',
] as const

const CALLS = 'trace=openat,write,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,renameat2,close'

/** Null where system calls can be traced, otherwise why not. */
export function whyNoTrace(): string | null {
  if (process.platform !== 'linux') return 'system calls are traced on Linux only'
  const probe = spawnSync('strace', ['-o', '/dev/null', 'true'])
  if (probe.error !== undefined) return 'strace is not installed'
  return probe.status === 0 ? null : `strace cannot trace here: ${String(probe.stderr).trim()}`
}

/** Saves once in a process of its own under strace; returns the system calls of that save as steps. */
export async function traceOneSave(
  userFolder: string,
  id: string,
  leftOut: readonly string[],
): Promise<string[]> {
  const log = join(userFolder, 'strace.log')
  const child = join(import.meta.dirname, 'saving-child.ts')
  const run = ['-f', '-o', log, '-e', CALLS, process.execPath, child, userFolder, id, '1', ...leftOut]
  // Left out the wrong step, the save fails: then the steps until there are what counts.
  await promisify(execFile)('strace', run, { env: { ...process.env, UV_USE_IO_URING: '0' } }).catch(
    () => undefined,
  )
  return stepsIn(await readFile(log, 'utf8'), join(userFolder, 'drafts'), `${id}.json`)
}

/** Reads a log of `strace -f`, calls cut in two by another thread's put together. */
function stepsIn(log: string, folder: string, name: string): string[] {
  const steps: string[] = []
  const begun = new Map<string, string>()
  let file: string | undefined
  let directory: string | undefined
  for (const line of log.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text.replace('<unfinished ...>', ''))
      continue
    }
    const call = text.replace(/^<\.\.\. \w+ resumed>/, () => begun.get(thread) ?? '')
    const [, result] = / = (-?\d+)/.exec(call) ?? []
    if (result === undefined || result.startsWith('-')) continue
    const on = (fd: string | undefined, calls: string) =>
      fd !== undefined && new RegExp(`^(${calls})\\(${fd}\\b`).test(call)
    if (call.startsWith('openat') && call.includes('O_EXCL') && call.includes(`/.${name}.`)) {
      file = result
      steps.push('open')
    } else if (call.startsWith('openat') && call.includes(`"${folder}"`) && !call.includes('O_DIRECTORY'))
      directory = result
    else if (on(file, 'write|pwrite64')) steps.push('write')
    else if (on(file, 'fsync|fdatasync')) steps.push('flush')
    else if (on(directory, 'fsync|fdatasync')) steps.push('flush folder')
    else if (on(file, 'close')) file = undefined
    else if (on(directory, 'close')) directory = undefined
    else if (/^link(at)?\(/.test(call) && call.includes(`/${name}"`)) steps.push('link')
    else if (/^rename/.test(call) && call.includes(`/${name}.bak"`)) steps.push('rename backup')
    else if (/^rename/.test(call) && call.includes(`/${name}"`)) steps.push('rename')
    else if (/^write\(1, "\d+\\n"/.test(call)) steps.push('acknowledge')
  }
  // Opening the draft makes the folder of its versions, and flushes the folder around it.
  return steps.slice(Math.max(0, steps.indexOf('open')))
}
