import { FILE_RULES } from './rules-of-file.ts'
import { PdfObjects } from './pdf-objects.ts'
import type { Objects } from './pdf-objects.ts'
import { CONTENT_RULES } from './rules-of-content.ts'
import { ELEMENT_RULES } from './rules-of-elements.ts'
import { LINK_RULES } from './rules-of-links.ts'
import { readStructure } from './structure-tree.ts'

/** What PDF/UA-1 and PDF/A-3a ask of a file that a program can see, as far as our files have it. */
export const RULES = { ...FILE_RULES, ...CONTENT_RULES, ...ELEMENT_RULES, ...LINK_RULES }

export type RuleName = keyof typeof RULES

/** The rules that a file breaks, each with what breaks it. */
export function checkStructure(objects: Objects): Partial<Record<RuleName, readonly string[]>> {
  const pdf = new PdfObjects(objects)
  const checked = { pdf, elements: readStructure(pdf) }
  const broken = Object.entries(RULES).flatMap(([name, rule]) => {
    const found = rule(checked)
    return found.length === 0 ? [] : [[name, found] as const]
  })
  return Object.fromEntries(broken)
}
