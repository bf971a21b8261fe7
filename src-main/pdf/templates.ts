import type { AppError } from '#domain/app-error.ts'
import type { Paper, TemplateId } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import chronology from '../../assets/templates/chronology.json' with { type: 'json' }
import common from '../../assets/templates/common.json' with { type: 'json' }
import dataSheet from '../../assets/templates/data-sheet.json' with { type: 'json' }
import fourPageBrief from '../../assets/templates/four-page-brief.json' with { type: 'json' }
import onePageMemo from '../../assets/templates/one-page-memo.json' with { type: 'json' }
import researchPaper from '../../assets/templates/research-paper.json' with { type: 'json' }
import twoPageBrief from '../../assets/templates/two-page-brief.json' with { type: 'json' }
import type { PageStyle } from './page-style.ts'
import { parseTemplate } from './template-file.ts'
import type { TemplateFile } from './template-file.ts'

const FILES: Readonly<Record<TemplateId, unknown>> = {
  'two-page-brief': twoPageBrief,
  'four-page-brief': fourPageBrief,
  'one-page-memo': onePageMemo,
  'research-paper': researchPaper,
  chronology,
  'data-sheet': dataSheet,
}

const read = new Map<TemplateId, Result<TemplateFile>>()

/** A bundled template, read once. Error: `template-invalid`. */
export function readTemplate(id: TemplateId): Result<TemplateFile> {
  const file = read.get(id) ?? parseTemplate(FILES[id], common, `assets/templates/${id}.json`)
  read.set(id, file)
  return file
}

/** Carries the error of a template out of a layout. */
export class TemplateFailure extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.code)
    this.error = error
  }
}

/** Points. */
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

/** The page of a template on a kind of paper. Throws a `TemplateFailure` where its file cannot be used. */
export function pageStyle(template: TemplateId, paper: Paper = 'a4'): PageStyle {
  const file = readTemplate(template)
  if (!file.ok) throw new TemplateFailure(file.error)
  const { style } = file.value
  return { ...style, page: { ...style.page, ...SIZES[paper] } }
}
