import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { identityFileSchema } from '#contract/identity-schema.ts'
import type { Problem } from '#domain/app-error.ts'
import type { Identity } from '#domain/identity.ts'
import { readJsonFile } from './read-json-file.ts'

/** An identity and its file. */
export interface FiledIdentity extends Identity {
  readonly file: string
}

/** The identities of shelves, in the order of their files' names, and what is wrong with the others. */
export async function readIdentities(shelves: readonly string[]): Promise<{
  readonly identities: readonly FiledIdentity[]
  readonly problems: readonly Problem[]
}> {
  const files = (await Promise.all(shelves.map(listFiles))).flat()
  const read = await Promise.all(
    files.map(async (file) => ({ file, content: await readJsonFile(file, identityFileSchema) })),
  )
  return {
    identities: read.flatMap(({ file, content }) => {
      if (!content.ok) return []
      const { sourceId, paragraphs, sentences } = content.value
      return [{ file, sourceId, paragraphs, sentences }]
    }),
    problems: read.flatMap(({ file, content }) => {
      if (!content.ok) return content.error
      const isNamedSo = basename(file) === `${content.value.sourceId}.json`
      return isNamedSo ? [] : [{ file, at: 'sourceId', problem: 'the file is not named after its source' }]
    }),
  }
}

async function listFiles(shelf: string): Promise<readonly string[]> {
  const folder = join(shelf, 'identity')
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}
