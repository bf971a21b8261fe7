import { basename, resolve } from 'node:path'
import { BlobStore } from '#drafts/blob-store.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { importBriefing } from '#drafts/import-briefing.ts'
import { readBriefingBytes } from '#drafts/read-draft-file.ts'
import type { Command } from './command.ts'
import { libraryFolder } from './find-shelves.ts'
import { DONE, failed } from './outcome.ts'
import { printAnswer } from './print-answer.ts'

export const open: Command = {
  usage: 'open FILE',
  about:
    'Takes a briefing out of a file and keeps it as a new one in the library folder: out of a PDF that was exported as an editable copy, or a copy that was saved of it. No briefing that is there is changed. JSON item: id, title.',
  options: {},
  positionals: { atLeast: 1, atMost: 1 },
  async run(invocation) {
    const { terminal, workingFolder } = invocation.around
    const [named] = invocation.positionals
    const path = resolve(workingFolder, named!)
    terminal.progress('Reading the file')
    const bytes = await readBriefingBytes(path)
    if (!bytes.ok) return failed(bytes.error)
    const folder = libraryFolder(invocation)
    const opened = await importBriefing(bytes.value, path, new DraftStore(folder), new BlobStore(folder))
    if (!opened.ok) return failed(opened.error)
    const { id, title } = opened.value.draft
    printAnswer(invocation, [{ id, title }], () => [
      `${basename(path)} is now the briefing “${title === '' ? 'without a title' : title}” with the id ${id}.`,
    ])
    return DONE
  },
}
