import type { Progress } from '#contract/api.ts'
import type { Brand } from '#domain/brand.ts'
import type { Document } from '#domain/document.ts'
import type { Draft } from '#domain/draft.ts'
import { findRecords } from '#domain/find-records.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import type { Library } from '#domain/library.ts'
import type { ExportChoices } from '#domain/preferences.ts'
import type { Reference } from '#domain/reference.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { AttachedFile } from '#pdf/attached-file.ts'
import type { ReadImage } from './collect-images.ts'
import { formatBibtex } from './format-bibtex.ts'
import { prepareDocument } from './prepare-document.ts'
import { printWithExtras } from './print-with-extras.ts'
import { findReferencesPath, REFERENCES_MARK } from './references-path.ts'
import { writeExports } from './write-export.ts'
import type { ExportedFile } from './write-export.ts'

export interface ExportTools {
  readonly library: Library
  /** YYYY-MM-DD: dates a draft without a date. */
  readonly today: string
  readonly brand: Brand
  readonly print: (
    document: Document,
    options: {
      readonly files: readonly AttachedFile[]
      readonly signal: AbortSignal | undefined
      readonly onProgress: (progress: Progress) => void
    },
  ) => Promise<Result<RenderedDocument>>
  readonly readImage: ReadImage
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface Exported {
  readonly path: string
  readonly pages: number
  /** The file of references written with it. */
  readonly beside: string | null
}

/**
 * Writes a briefing as a PDF, and by choice what it cites as BibTeX beside it: `X.bib` for `X.pdf`, or the next free name
 * where another program's file has that. `extras` are what the PDF holds besides its pages. Until everything is made, nothing is
 * written, and then both files or none. Fails with `cancelled`, with what
 * printing fails with, or with what writing fails with.
 */
export async function exportBriefing(
  draft: Draft,
  choices: Omit<ExportChoices, 'reveal'>,
  extras: ExportExtras,
  path: string,
  { library, today, brand, print, readImage, signal, onProgress = () => {} }: ExportTools,
): Promise<Result<Exported>> {
  onProgress({ stage: 'citing' })
  const shown = choices.handling ? draft : { ...draft, handling: '' }
  const document = prepareDocument(shown, library, today, brand)
  if (!document.ok) return document
  const printed = await printWithExtras(document.value, draft, extras, {
    library,
    readImage,
    path,
    print: (pages, files) => print(pages, { files, signal, onProgress }),
  })
  if (!printed.ok) return printed
  if (signal?.aborted === true) return err({ code: 'cancelled' })
  onProgress({ stage: 'writing' })
  const references = choices.bibtex ? await referencesFile(draft, document.value, library, path) : ok(null)
  if (!references.ok) return references
  const { pages, pdf } = printed.value
  const beside = references.value
  const written = await writeExports([...(beside === null ? [] : [beside]), { path, bytes: pdf }])
  return written.ok ? ok({ path, pages, beside: beside?.path ?? null }) : written
}

/** None where nothing is cited. */
async function referencesFile(
  draft: Draft,
  document: Document,
  library: Library,
  path: string,
): Promise<Result<ExportedFile | null>> {
  const references = citedReferences(draft, document, library)
  if (references.length === 0) return ok(null)
  const beside = await findReferencesPath(path)
  if (!beside.ok) return beside
  const text = `${REFERENCES_MARK}\n\n${formatBibtex(references)}`
  return ok({ path: beside.value, bytes: new TextEncoder().encode(text) })
}

/** What the bibliography lists, in its order. */
function citedReferences(draft: Draft, document: Document, library: Library): readonly Reference[] {
  const records = findRecords(draft, library)
  const own = records.ok ? records.value.references : {}
  return document.bibliography.flatMap(({ sourceId }) => {
    const reference = own[sourceId] ?? library.sources.find((source) => source.id === sourceId)?.reference
    return reference === undefined ? [] : [reference]
  })
}
