import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#domain/app-error.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { errorSentence } from '#contract/error-sentence.ts'
import { checkLibrary } from '#library/check-library.ts'
import type { SampleDraft } from '#library/check-library.ts'
import { checkIdentities } from '#library/check-identities.ts'
import { readIdentities } from '#library/read-identities.ts'
import { readShelves } from '#library/read-library.ts'
import type { Command } from './command.ts'
import { findShelves, SAMPLES_FOLDER } from './find-shelves.ts'
import { wrapLines } from './lay-out.ts'
import { ANSWER_IS_NO, DONE, failed } from './outcome.ts'
import { printAnswer } from './print-answer.ts'

export const check: Command = {
  usage: 'check',
  about:
    'Says whether the library is sound: every file of the right shape, ids unique, references that lead somewhere, dates that are dates, figures that are what was written, places that their sources have, quotations within their limits, names that two actors share told apart, copies that can be recognised, and bundled briefings that cite what is there. JSON items, one a problem: file, at, problem.',
  options: {},
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const shelf = await readShelves(findShelves(invocation))
    if (!shelf.ok && shelf.error.code !== 'library-invalid') return failed(shelf.error)
    const samples = await readSamples()
    const identities = await readIdentities(findShelves(invocation))
    const problems = shelf.ok
      ? [
          ...samples.problems,
          ...checkLibrary(shelf.value, samples.drafts),
          ...identities.problems,
          ...checkIdentities(identities.identities, shelf.value),
        ]
      : [
          ...(shelf.error.code === 'library-invalid' ? shelf.error.problems : []),
          ...samples.problems,
          ...identities.problems,
        ]
    const counts = shelf.ok
      ? Object.entries(shelf.value).map(([kind, records]) => `${records.length} ${kind}`)
      : []
    printAnswer(invocation, problems, (terminal) =>
      problems.length === 0
        ? [`The library is sound: ${counts.join(', ')}.`]
        : problems.flatMap(({ file, at, problem }) => [
            terminal.strong(at === '' ? file : `${file} at ${at}`),
            ...wrapLines(problem, terminal.width - 4).map((line) => `    ${line}`),
          ]),
    )
    return problems.length === 0 ? DONE : ANSWER_IS_NO
  },
}

async function readSamples(): Promise<{
  readonly drafts: readonly SampleDraft[]
  readonly problems: readonly Problem[]
}> {
  const drafts: SampleDraft[] = []
  const problems: Problem[] = []
  const names = (await readdir(SAMPLES_FOLDER)).filter((name) => name.endsWith('.json')).sort()
  for (const file of names.map((name) => join(SAMPLES_FOLDER, name))) {
    const read = await readDraftFile(file)
    if (read.ok) drafts.push({ file, draft: read.value.draft })
    else if (read.error.code === 'draft-invalid') problems.push(...read.error.problems)
    else problems.push({ file, at: '', problem: errorSentence(read.error) })
  }
  return { drafts, problems }
}
