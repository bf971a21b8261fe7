import type { Document } from '#domain/document.ts'
import type { Draft } from '#domain/draft.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import { findRecords } from '#domain/find-records.ts'
import type { Library } from '#domain/library.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { appendEvidence, evidenceDocument, reportEvidence } from '#domain/report-evidence.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import type { AttachedFile } from '#pdf/attached-file.ts'
import { attachCopy } from './attach-copy.ts'
import type { ReadImage } from './collect-images.ts'

export interface ExtraTools {
  readonly library: Library
  readonly readImage: ReadImage
  /** Where it will be written, for what errors say. */
  readonly path: string
  readonly print: (document: Document, files: readonly AttachedFile[]) => Promise<Result<RenderedDocument>>
}

/**
 * Prints the document of a draft with what was asked for besides: the evidence report on its last pages or as a file in it, and
 * an editable copy. Without extras the file holds its pages alone. Fails with what printing fails with, or `attachCopy`.
 */
export async function printWithExtras(
  document: Document,
  draft: Draft,
  { editable, evidence }: ExportExtras,
  { library, readImage, path, print }: ExtraTools,
): Promise<Result<RenderedDocument>> {
  if (!editable && evidence === 'none') return print(document, [])
  const files: AttachedFile[] = []
  let printed = document
  if (evidence !== 'none') {
    const records = findRecords(draft, library)
    if (!records.ok) return records
    const report = reportEvidence(verifyDraft(draft, library), records.value, draft.language)
    if (evidence === 'appendix') printed = appendEvidence(document, report)
    else {
      const own = await print(evidenceDocument(document, report), [])
      if (!own.ok) return own
      files.push(reportFile(own.value.pdf))
    }
  }
  const copy = editable ? await attachCopy(draft, library, readImage, path) : ok(null)
  if (!copy.ok) return copy
  if (copy.value !== null) files.push(copy.value)
  return print(printed, files)
}

const reportFile = (bytes: Uint8Array): AttachedFile => ({
  name: 'evidence-report.pdf',
  mediaType: 'application/pdf',
  description: 'Every quotation and figure, compared with its source',
  relationship: 'Supplement',
  bytes,
})
