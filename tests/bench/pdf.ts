import { fileURLToPath } from 'node:url'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { readLibrary } from '#library/read-library.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { reportLine, timings } from './measure.ts'

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url)

/** The sample printed after an edit: citations, document and PDF in the worker, a different word each time. */
export async function benchPdf(): Promise<readonly string[]> {
  const library = value(await readLibrary([fileURLToPath(at('seeds'))]))
  const { draft } = value(await readDraftFile(fileURLToPath(at('assets/samples/falling-remittances.json'))))
  const service = startPdfService(at('src-main/pdf/worker.ts'))
  try {
    const print = async (run: number) => {
      const document = value(prepareDocument(withWord(draft, `word${run}`), library, '2026-11-22'))
      value(await service.render(document))
    }
    const start = performance.now()
    await print(-1)
    const cold = [performance.now() - start]
    return [
      reportLine('PDF of the sample, cold (thread, fonts, styles)', cold, null),
      reportLine('PDF of the sample, warm, another word each time', await timings(25, print), 300),
    ]
  } finally {
    await service.close()
  }
}

/** A paper of sixty pages and 300 citations printed after an edit, a different word each time; and its parts. */
export async function benchLongPdf(): Promise<readonly string[]> {
  const { draft, library } = aLongDraft()
  const service = startPdfService(at('src-main/pdf/worker.ts'))
  try {
    const prepare = (run: number) =>
      value(prepareDocument(withWord(draft, `word${run}`), library, '2026-11-22'))
    const documents = Array.from({ length: RUNS + 1 }, (_, run) => prepare(run))
    const print = async (run: number) => value(await service.render(documents[run % documents.length]!))
    const start = performance.now()
    const { pages } = await print(RUNS)
    const cold = [performance.now() - start]
    return [
      reportLine(`PDF of ${pages} pages, cold`, cold, null),
      reportLine(`PDF of ${pages} pages, warm, another word each time`, await timings(RUNS, print), null),
      reportLine(
        `Its 300 citations and its document`,
        await timings(RUNS, (run) => Promise.resolve(prepare(run))),
        null,
      ),
    ]
  } finally {
    await service.close()
  }
}

const RUNS = 10

/** Search as one types: each query one letter longer, over the bundled library, in the worker. */
export async function benchSearch(): Promise<readonly string[]> {
  const { SearchService } = await import('#library/search-service.ts')
  const library: Library = value(await readLibrary([fileURLToPath(at('seeds'))]))
  const service = new SearchService(at('src-main/library/search-worker.ts'), library)
  const phrases = [
    'remittances from russia',
    'aliyev congress',
    'diaspora organisation',
    'gabala radar',
    'language schools',
  ]
  const queries = phrases.flatMap((phrase) => [...phrase].map((_, i) => phrase.slice(0, i + 1)))
  try {
    const search = async (run: number) => value(await service.query(queries[run % queries.length]!, 200))
    return [reportLine('Search, a letter more each time', await timings(queries.length, search), 30)]
  } finally {
    await service.close()
  }
}

function withWord(draft: Draft, word: string): Draft {
  const [first, ...rest] = draft.body.content
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: `Changed ${word}.` }] } as const
  return { ...draft, body: { type: 'doc', content: [first!, paragraph, ...rest] } }
}

function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
