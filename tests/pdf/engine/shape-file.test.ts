import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readShapes, SHAPED_BY, writeShapes } from '#pdf/engine/shape-file.ts'
import type { Shapes } from '#pdf/engine/shape-file.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'briefwright-shapes-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const SHAPES: Shapes = new Map([
  [
    'face',
    new Map([
      [
        'latn onum',
        {
          glyphs: new Map([
            [97, 68],
            [768, null],
          ]),
          kerns: new Map([
            [0x610062, -12],
            [0x660069, null],
          ]),
          pieces: new Map([
            ['afib', [[68, 500, 0, 0, 0, 97] as const, [711, 610, 0, 0, 0, 102, 105] as const]],
          ]),
        },
      ],
    ]),
  ],
])

it('keeps shapes from one start to the next, in a folder that it makes', () => {
  const path = join(folder, 'caches', 'shapes')
  writeShapes(path, SHAPES)
  expect(readShapes(path)).toEqual(SHAPES)
  expect(readdirSync(join(folder, 'caches'))).toEqual(['shapes'])
})

it('reads nothing where nothing is', () => {
  expect(readShapes(join(folder, 'shapes'))).toEqual(new Map())
})

it('reads nothing of a file that is not byte by byte as it was written', () => {
  const path = join(folder, 'shapes')
  writeShapes(path, SHAPES)
  const whole = readFileSync(path)
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      (at, change, isCut) => {
        const damaged = Buffer.from(isCut ? whole.subarray(0, at) : whole)
        if (!isCut) damaged[at]! ^= change
        writeFileSync(path, damaged)
        expect(readShapes(path)).toEqual(new Map())
      },
    ),
  )
})

it('reads nothing of another fontkit', () => {
  const path = join(folder, 'shapes')
  writeShapes(path, SHAPES)
  writeFileSync(path, readFileSync(path, 'utf8').replace(SHAPED_BY, 'fontkit 2.0.3, 1'))
  expect(readShapes(path)).toEqual(new Map())
})

it('goes on where the folder takes no file', () => {
  writeFileSync(join(folder, 'caches'), 'a file in the way')
  writeShapes(join(folder, 'caches', 'shapes'), SHAPES)
  expect(readShapes(join(folder, 'caches', 'shapes'))).toEqual(new Map())
})

it('names the fontkit whose answers it keeps', () => {
  const path = createRequire(import.meta.url)
    .resolve('fontkit')
    .replace(/dist.*$/, 'package.json')
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }
  expect(SHAPED_BY).toBe(`fontkit ${version}, 1`)
})
