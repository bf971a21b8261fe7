import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { aFolder } from '#tests/builders/a-shelf.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `briefing` as a process of its own, output in pipes, and by default with a home in which there is nothing. */
export async function briefing(
  args: readonly string[],
  { cwd = ROOT, env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const home = await aFolder()
  const { npm_lifecycle_event: _, BRIEFWRIGHT_LIBRARY: __, ...inherited } = process.env
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}/src-main/cli.ts`, ...args], {
      cwd,
      env: {
        ...inherited,
        HOME: home,
        XDG_CONFIG_HOME: home,
        APPDATA: home,
        SOURCE_DATE_EPOCH: '1795305600',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
    }
    child.on('error', reject).on('close', (status) => resolve({ status, ...output }))
  })
}

/** The items of an answer in JSON; the process must have said nothing else. */
export async function itemsOf<T = Record<string, unknown>>(args: readonly string[]): Promise<readonly T[]> {
  const { status, stdout, stderr } = await briefing([...args, '--json'])
  if (status !== 0 || stderr !== '') throw new Error(`exit status ${status}: ${stderr}`)
  const answer = JSON.parse(stdout) as { readonly version: number; readonly items: readonly T[] }
  if (Object.keys(answer).join() !== 'version,items' || answer.version !== 1)
    throw new Error(stdout.slice(0, 200))
  return answer.items
}

/** A library folder that holds a copy of the bundled sources. */
export async function aCopiedLibrary(): Promise<string> {
  const folder = await aFolder()
  await cp(`${ROOT}/seeds`, folder, { recursive: true })
  return folder
}
