import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { aCitation, aDraft, aParagraph, aQuotationBlock } from '#tests/builders/a-draft.ts'
import { anIllustratedDraft } from '#tests/builders/an-illustrated-draft.ts'
import { fileOf, newFolder, storeDraft } from './briefing-window.ts'
import { findUnreachable } from './find-unreachable.ts'
import { shut } from './layer.ts'
import { storeLibrary } from './library-folder.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'
import { HOME_STATES, ROOM_STATES, TIMELINE_AND_DATA_STATES, workspaceStates } from './picture-states.ts'
import { FORM_LAYERS, homeLayers, ROOM_LAYERS } from './room-layers.ts'
import { ROOT } from './start-process.ts'
import { overflows, takePictures } from './take-pictures.ts'
import { evidenceLayers, textLayers, unsavedLayers } from './text-layers.ts'

/** Not in the repository: to be looked at. */
const PICTURES = join(ROOT, '.cache/pictures-of-layers')
const QUOTED = 'miles-2017-arac-lost-control'
const titles = {
  whole: 'Every kind of block',
  short: 'One altered quotation',
  damaged: 'A torn file',
  later: 'From a later version',
}
const folder = newFolder()

const short = aDraft({
  id: '5e1f0a52-8f4e-4b57-9a39-000000000001',
  title: titles.short,
  blocks: [
    aParagraph(
      'Of the bridgge it was said so ',
      { type: 'inlineQuotation', attrs: { quotationId: QUOTED, shown: '' } },
      ' and elsewhere ',
      aCitation('report-2019', { locator: { kind: 'page', page: '14' } }),
      '.',
    ),
    aQuotationBlock({ quotationId: QUOTED, shown: 'Nothing of the kind was ever written.' }),
    aParagraph('The end.'),
  ],
})
const damaged = aDraft({ id: '5e1f0a52-8f4e-4b57-9a39-000000000002', title: titles.damaged })
const later = aDraft({ id: '5e1f0a52-8f4e-4b57-9a39-000000000003', title: titles.later })

let app: OpenApp
beforeAll(async () => {
  rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  storeDraft(folder, anIllustratedDraft({ title: titles.whole }))
  storeDraft(folder, short)
  storeDraft(folder, damaged, (bytes) => bytes.subarray(0, bytes.length - 60))
  writeFileSync(`${fileOf(folder, damaged.id)}.bak`, encodeDraftFile(damaged, 1))
  storeDraft(folder, later, undefined, DRAFT_SCHEMA + 1)
  writeFileSync(join(folder, 'words.json'), 'torn')
  await storeLibrary(folder)
  app = await openApp(folder)
  app.page.setDefaultTimeout(20_000)
  await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

/** What is broken in it as it stands. */
async function look(name: string): Promise<unknown> {
  const over = '.layer, .dialog'
  const part = (await app.page.locator(over).count()) > 0 ? over : 'html'
  const broken = await takePictures(app.page, PICTURES, name, { part })
  return { broken, beside: await overflows(app.page), unreachable: await outOfReach() }
}
const SOUND = { broken: [], beside: false, unreachable: [] }

/** What of a dialog cannot be come to, where it is what lies uppermost. */
async function outOfReach(): Promise<readonly string[]> {
  const { page } = app
  const isUppermost = (await page.locator('[role="menu"], .layer[role="listbox"]').count()) === 0
  const isOpen = (await page.getByRole('dialog').count()) > 0
  return isOpen && isUppermost ? findUnreachable(page) : []
}

describe.each([
  ['Home', homeLayers(titles)],
  ['a room', ROOM_LAYERS],
  ['the text', textLayers(titles)],
  ['what is one’s own', FORM_LAYERS],
  ['the evidence', evidenceLayers(titles)],
  ['a briefing that cannot be saved', unsavedLayers(folder)],
])('over %s', (_, layers) => {
  const each = layers.map(([name, open, close = shut]) => ({ name, open, close }))
  it.each(each)('$name is accessible, fits, and has its pictures', async ({ name, open, close }) => {
    const found = await open(app.page)
      .then(() => look(name))
      .catch(async (error: unknown) => {
        // One that cannot be opened leaves the way to the next ones free.
        await shut(app.page)
        throw error
      })
    await close(app.page)
    expect(found).toEqual(SOUND)
    expect(app.complaints).toEqual([])
  })
})

const SEEN = ['home', 'library', 'library-quotations', 'disagreements', 'timeline', 'data', 'workspace']
const screens = [
  ...HOME_STATES,
  ...ROOM_STATES,
  ...TIMELINE_AND_DATA_STATES,
  {
    name: 'workspace',
    reach: async () => {
      await app.page.keyboard.press('Control+1')
      await workspaceStates(titles.whole)[0]!.reach(app.page)
    },
    leave: async () => {},
  },
].filter(({ name }) => SEEN.includes(name))

const LOOKS = {
  contrast: { contrast: 'more', forcedColors: 'none' },
  forced: { contrast: 'no-preference', forcedColors: 'active' },
} as const

describe('in high contrast, and in colours that the system forces', () => {
  it.each(screens)('$name is accessible, fits, and has its pictures', async (state) => {
    await state.reach(app.page)
    const found: unknown[] = []
    for (const [name, media] of Object.entries(LOOKS)) {
      await app.page.emulateMedia(media)
      found.push(await look(`${state.name}-${name}`))
    }
    await state.leave(app.page)
    expect(found).toEqual([SOUND, SOUND])
    expect(app.complaints).toEqual([])
  })
})
