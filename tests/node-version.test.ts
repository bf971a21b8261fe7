import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

it('runs on the Node that package.json pins, whatever the machine has', async () => {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { devDependencies } = JSON.parse(text) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  expect(process.version).toBe(`v${devDependencies['node']}`)
})
