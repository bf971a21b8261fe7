import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { draftSchema } from '#contract/draft-schema.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import { SAMPLES } from '#domain/samples.ts'
import type { Result } from '#domain/result.ts'
import { BlobStore } from '#drafts/blob-store.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { unknownFields } from '#drafts/unknown-fields.ts'
import type { ReadImage } from '#exports/collect-images.ts'
import type { Invocation } from './command.ts'
import { libraryFolder, SAMPLES_FOLDER } from './find-shelves.ts'
import { failed, wrongUse } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export const SAMPLE_OPTION = {
  value: null,
  help: `a bundled sample, in place of a briefing of yours: ${SAMPLES.join(', ')}; without a name the first`,
}

export interface FoundDraft {
  readonly draft: Draft
  /** The pictures that came with it, or those of the library folder. */
  readonly readImage: ReadImage
}

/**
 * The briefing that the command line names: `--sample` with the name of one or without, a file, or the id or title of one in the library folder. Says on
 * standard error what is unusual about it. The briefing itself is never written to.
 */
export async function findDraft(invocation: Invocation): Promise<Result<FoundDraft, Outcome>> {
  const [named, ...others] = invocation.positionals
  const isSample = invocation.has('sample')
  if (others.length > 0 || (named === undefined && !isSample)) {
    return err(wrongUse('Name one briefing, by its file, its id or its title, or say --sample.'))
  }
  invocation.around.terminal.progress('Reading the briefing')
  if (isSample || named === undefined) return readSample(named ?? SAMPLES[0], invocation)
  const path = resolve(invocation.around.workingFolder, named)
  return looksLikePath(named) || existsSync(path) ? readFile(path, invocation) : readStored(named, invocation)
}

const looksLikePath = (named: string): boolean => /[/\\]|\.(?:json|pdf)$/i.test(named)

function readSample(name: string, invocation: Invocation): Promise<Result<FoundDraft, Outcome>> {
  const sample = SAMPLES.find((one) => one === name)
  if (sample !== undefined) return readFile(join(SAMPLES_FOLDER, `${sample}.json`), invocation)
  return Promise.resolve(err(wrongUse(`There is no sample “${name}”: it is one of ${SAMPLES.join(', ')}.`)))
}

async function readFile(path: string, invocation: Invocation): Promise<Result<FoundDraft, Outcome>> {
  const filed = await readDraftFile(path)
  if (!filed.ok) return err(failed(filed.error))
  warnOfUnknownFields(filed.value.unknownFields, invocation)
  if (filed.value.readOnly) warnOfNewerSchema(invocation)
  const { draft, blobs } = filed.value
  const stored = imagesOf(invocation)
  const readImage: ReadImage = (blob) => {
    const bytes = blobs.get(blob)
    return bytes === undefined ? stored(blob) : Promise.resolve(ok(bytes))
  }
  return ok({ draft, readImage })
}

async function readStored(named: string, invocation: Invocation): Promise<Result<FoundDraft, Outcome>> {
  const store = new DraftStore(libraryFolder(invocation), { keepIndex: false })
  const found = await store.find(named)
  if (!found.ok) return err(failed(found.error))
  const opened = await store.look(found.value.id)
  if (!opened.ok) return err(failed(opened.error))
  const { draft, readOnly, recovery } = opened.value
  warnOfUnknownFields(unknownFields(draftSchema, draft), invocation)
  if (readOnly !== null) warnOfNewerSchema(invocation)
  if (recovery !== null) {
    invocation.around.terminal.complain(
      `The file of this briefing is damaged, so its state of ${recovery.saved} was taken; the damaged one is kept.`,
    )
  }
  return ok({ draft, readImage: imagesOf(invocation) })
}

function imagesOf(invocation: Invocation): ReadImage {
  const images = new BlobStore(libraryFolder(invocation))
  return (blob) => images.read(blob)
}

function warnOfUnknownFields(fields: readonly string[], invocation: Invocation): void {
  if (fields.length === 0) return
  const listed = fields.slice(0, 5).join(', ') + (fields.length > 5 ? `, and ${fields.length - 5} more` : '')
  invocation.around.terminal.complain(
    `The briefing has fields that this version does not know and does not use (${listed}); they are kept as they are.`,
  )
}

function warnOfNewerSchema(invocation: Invocation): void {
  invocation.around.terminal.complain(
    'The briefing was written by a newer version of Briefwright: it is read as far as this one knows it, and not written.',
  )
}
