import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findProgram } from './find-program.ts'
import { describePeers, reportPeers } from './report-peers.ts'
import type { Measured } from './measure-peer.ts'
import { peakMemory, runCommand } from './run-command.ts'

it('sets medians side by side, each with how many times ours it is', () => {
  const ours: Measured = {
    pages: 10,
    bytes: 102_400,
    cold: [400, 300, 500],
    warm: [30],
    edited: [8],
    coldMemory: 150.4,
    lastingMemory: 210,
  }
  const lines = reportPeers(
    'A paper',
    new Map<{ name: string; remark: string }, Measured>([
      [{ name: 'Ours', remark: '' }, ours],
      [
        { name: 'Other', remark: '' },
        {
          ...ours,
          bytes: 1_024,
          cold: [1_000],
          warm: null,
          edited: null,
          coldMemory: null,
          lastingMemory: null,
        },
      ],
      [
        { name: 'Third', remark: '' },
        { ...ours, cold: [200], warm: [60], edited: [4] },
      ],
    ]),
  )
  expect(lines).toEqual([
    'A paper',
    '                   pages     KB    cold     × another paper     ×  edited     × MB cold MB lasting',
    'Ours                  10    100     400                  30           8.0           150        210',
    'Other                 10      1    1000  2.5×             –             –             –          –',
    'Third                 10    100     200  0.5×            60  2.0×     4.0  0.5×     150        210',
  ])
})

it('says in words what each peer is, and why one is not measured', () => {
  expect(
    describePeers([
      { name: 'A', remark: 'tagged', missing: null },
      { name: 'B', remark: 'not tagged', missing: 'no b is on the path' },
    ]),
  ).toEqual(['A: tagged.', 'B is not measured: no b is on the path.'])
})

it('finds a program that can be run, in the first folder that has it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-path-'))
  try {
    writeFileSync(join(folder, 'setter'), '')
    expect(findProgram('setter', `:${folder}`)).toBeNull()
    chmodSync(join(folder, 'setter'), 0o755)
    expect(findProgram('setter', `/nowhere:${folder}`)).toBe(join(folder, 'setter'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('runs a command to its end, tells what it printed, and throws what it complained of', async () => {
  const node = (code: string) => ({ program: process.execPath, rest: ['-e', code] })
  expect((await runCommand(node('console.log("set")'))).printed).toBe('set\n')
  await expect(runCommand(node('console.error("no font"); process.exit(3)'))).rejects.toThrow(
    /ended with 3: no font/,
  )
})

it('counts the memory that a process holds, and that of the processes under it', async () => {
  const held = 'const held = Buffer.alloc(200 * 2 ** 20, 1); setTimeout(() => held, 400)'
  const under = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(held)}])`
  const peaks = await Promise.all(
    ['setTimeout(() => {}, 400)', held, under].map((code) =>
      peakMemory({ program: process.execPath, rest: ['-e', code] }),
    ),
  )
  if (process.platform !== 'linux') return expect(peaks).toEqual([null, null, null])
  const [bare, alone, below] = peaks as number[]
  expect(alone! - bare!).toBeGreaterThan(180)
  expect(below! - bare!).toBeGreaterThan(180)
})
