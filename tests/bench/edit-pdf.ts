import type { BlockNode, Draft } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { amountLine, reportLine } from './measure.ts'

const ROUNDS = 8
const LENGTH = { sections: 33, paragraphs: 15, sources: 40 }

/** Where an edit falls, as a share of the paper; one that writes four lines, and takes them away again, moves all that follows. */
const EDITS = [
  { page: 2, at: 0.02, lines: true },
  { page: 50, at: 0.5, lines: false },
  { page: 99, at: 0.985, lines: false },
] as const

/**
 * A paper of a hundred pages after one edit upon another, from the draft to the bytes: citations and document in this
 * thread, the PDF in its own.
 */
export async function benchEditedPdf(): Promise<readonly string[]> {
  const { draft, library } = aLongDraft(LENGTH)
  const service = startPdfService(new URL('../../src-main/pdf/worker.ts', import.meta.url))
  const words = new Map<number, string>()
  const taken = EDITS.map(() => ({ document: [] as number[], pdf: [] as number[] }))
  let pages = 0
  try {
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, { at, lines }] of EDITS.entries()) {
        words.set(at, `Changed word${round}. ${lines && round % 2 === 1 ? FOUR_LINES : ''}`)
        const start = performance.now()
        const document = value(prepareDocument(withWords(draft, words), library, '2026-11-22'))
        const prepared = performance.now()
        pages = (await printed(service.render(document))).pages
        // The first round finds nothing that it could take.
        if (round === 0) continue
        taken[i]!.document.push(prepared - start)
        taken[i]!.pdf.push(performance.now() - prepared)
      }
  } finally {
    await service.close()
  }
  const all = taken.flatMap(({ pdf }) => pdf)
  return [
    ...EDITS.map(({ page, lines }, i) =>
      reportLine(
        `PDF of ${pages} pages after an edit on page ${page}${lines ? ', all moved' : ''}`,
        taken[i]!.pdf,
        null,
      ),
    ),
    reportLine('All three', all, null),
    reportLine(
      'Its citations and its document',
      taken.flatMap(({ document }) => document),
      null,
    ),
    amountLine('Most memory that the process held', process.resourceUsage().maxRSS / 1024, 'MB'),
  ]
}

const FOUR_LINES = 'And so the tolls were counted again by the keepers. '.repeat(6)

/** The draft with words before the first paragraph from each place on. */
function withWords(draft: Draft, words: ReadonlyMap<number, string>): Draft {
  const content = [...draft.body.content] as BlockNode[]
  for (const [at, text] of words) {
    const from = Math.floor(at * content.length)
    const index = content.findIndex(({ type }, i) => i >= from && type === 'paragraph')
    const node = content[index]!
    if (node.type !== 'paragraph') throw new RangeError('No paragraph')
    content[index] = { ...node, content: [{ type: 'text', text }, ...(node.content ?? [])] }
  }
  return { ...draft, body: { ...draft.body, content } as Draft['body'] }
}

async function printed<T>(rendering: Promise<Result<T>>): Promise<T> {
  return value(await rendering)
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
