import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openApp } from './open-app.ts'

it('says at the start which files of its own were damaged, what stands in their place, and where they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-library-'))
  writeFileSync(join(folder, 'words.json'), '{"version":1,"wor')
  writeFileSync(join(folder, 'words.json.bak'), '{"version":1,"words":["sanctionsy"]}')
  writeFileSync(join(folder, 'excerpts.json'), 'torn')
  writeFileSync(join(folder, 'preferences.json'), '[]')
  const app = await openApp(folder)
  try {
    const notice = app.page.getByRole('alert')
    const kept = (name: string) =>
      join(
        folder,
        'quarantine',
        readdirSync(join(folder, 'quarantine')).find((file) => file.startsWith(name))!,
      )
    await expect.poll(() => notice.getByRole('paragraph').allTextContents()).toHaveLength(3)
    const sentence = (name: string, instead: string) =>
      `${join(folder, name)} was damaged, so it ${instead}; the damaged file was kept as ${kept(name)}: look whether anything is missing there.`
    const anew = 'had no sound backup and was begun anew'
    expect(await notice.getByRole('paragraph').allTextContents()).toEqual([
      sentence('preferences.json', anew),
      sentence('words.json', 'was taken from its backup, which may lack the last change'),
      sentence('excerpts.json', anew),
    ])
    expect(readFileSync(kept('words.json'), 'utf8')).toBe('{"version":1,"wor')
    expect(JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8'))).toEqual({
      version: 1,
      words: ['sanctionsy'],
    })
    await app.page.getByRole('button', { name: 'Close this notice' }).click()
    await notice.waitFor({ state: 'detached' })
    await app.kill()
    const again = await openApp(folder)
    await again.page.getByRole('heading', { name: 'Briefings' }).waitFor()
    expect(await again.page.getByRole('button', { name: 'Close this notice' }).count()).toBe(0)
    await again.kill()
  } finally {
    await app.kill()
    app.forget()
  }
})
