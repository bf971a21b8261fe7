import type { PdfObjects } from './pdf-objects.ts'
import type { ReadElement } from './structure-tree.ts'

export interface Checked {
  readonly pdf: PdfObjects
  readonly elements: readonly ReadElement[]
}

/** What is wrong with a file, in a sentence each; none where nothing is. */
export type Rule = (checked: Checked) => readonly string[]

/** The sentence where something is wrong. */
export const unless = (right: boolean, sentence: string): readonly string[] => (right ? [] : [sentence])
