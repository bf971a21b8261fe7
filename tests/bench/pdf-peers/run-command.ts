import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import type { Command } from './peer.ts'

export interface Ran {
  /** From the start of the process to its end. */
  readonly milliseconds: number
  readonly printed: string
}

/** Runs a command to its end. Throws with what it said where it fails. */
export function runCommand({ program, rest, folder }: Command, watch?: (pid: number) => void): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let [printed, complaint] = ['', '']
    let ended = start
    child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()))
    child.on('error', reject)
    child.on('exit', () => (ended = performance.now()))
    child.on('close', (code) => {
      if (code === 0) resolve({ milliseconds: ended - start, printed })
      else reject(new Error(`${program} ended with ${String(code)}: ${(complaint || printed).slice(-600)}`))
    })
    if (child.pid !== undefined) watch?.(child.pid)
  })
}

/** Milliseconds between two looks at what a process holds. */
const LOOK_EVERY = 15

/**
 * The most memory that a command and the processes under it hold at a time, in MB; what they share counts once. Null where
 * the system does not say it in /proc.
 */
export async function peakMemory(command: Command): Promise<number | null> {
  if (process.platform !== 'linux') return null
  let peak = 0
  let timer: ReturnType<typeof setInterval> | undefined
  try {
    await runCommand(command, (pid) => {
      timer = setInterval(() => {
        peak = Math.max(peak, heldBy(pid))
      }, LOOK_EVERY)
    })
  } finally {
    clearInterval(timer)
  }
  return peak / 1024
}

/** Kilobytes that a process and those under it hold; alone it says its own peak. */
function heldBy(pid: number): number {
  try {
    return childrenOf(pid).length === 0 ? amountIn(`/proc/${pid}/status`, 'VmHWM') : sharedBy(pid)
  } catch {
    // It ended meanwhile.
    return 0
  }
}

const sharedBy = (pid: number): number =>
  childrenOf(pid).reduce((sum, child) => sum + sharedBy(child), amountIn(`/proc/${pid}/smaps_rollup`, 'Pss'))

const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

const amountIn = (file: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0)
