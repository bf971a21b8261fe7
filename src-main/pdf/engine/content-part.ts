import type { PdfNode } from './pdf-node.ts'

/** Some nodes of a content, one after another. */
export interface ContentPart {
  /** Parts with the same key are defined the same, in any document of the same scope. */
  readonly key: string
  /** The top-level block of the body that it prints. */
  readonly block?: number
  readonly define: () => readonly PdfNode[]
}
