import type { AttachedFile } from '../attached-file.ts'
import type { BriefPdf } from './brief-pdf.ts'

/** Puts a file into a PDF that is not yet ended, as one that belongs to the whole of it. `date` is its only date. */
export function attachFile(pdf: BriefPdf, file: AttachedFile, date: Date): void {
  pdf.file(file.bytes, {
    name: file.name,
    type: file.mediaType,
    description: file.description,
    relationship: file.relationship,
    creationDate: date,
    modifiedDate: date,
  })
}
