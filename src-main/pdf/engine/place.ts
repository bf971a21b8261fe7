import type { Context } from 'pdfmake/js/LayoutBuilder.js'
import type { NotesMark } from './page-notes.ts'

/** How far a layout had come, so that it can be taken back to it. */
export interface Place {
  readonly page: number
  /** Nothing stands on the page yet, no note either: no page has more room. */
  readonly isBest: boolean
  readonly pages: number
  readonly items: Context['pages'][number]['items']
  readonly nodes: number
  readonly notes: NotesMark
  readonly context: Pick<Context, 'x' | 'y' | 'availableWidth' | 'availableHeight'>
}
