import { z } from 'zod'
import type { Body, Draft } from '#domain/draft.ts'
import { bodySchema } from './draft-schema.ts'

/** What stands over the text and is written as the text is. */
export type Head = Pick<Draft, 'title' | 'subtitle'>

/**
 * What was done to a briefing, so that it can be undone after a restart: a text and the actions that lead from it to the
 * present one. The steps are ProseMirror's JSON, which the editor's schema checks when it replays them.
 */
export interface UndoLog {
  readonly base: Body
  /** Over the base; a log without it, as they were once written, has no action on the head. */
  readonly head?: Head
  readonly actions: readonly UndoAction[]
}

export type UndoAction =
  { readonly kind: 'edit'; readonly steps: readonly unknown[] } | { readonly kind: 'undo' | 'redo' }

export const undoLogSchema: z.ZodType<UndoLog> = z.strictObject({
  base: bodySchema,
  head: z.strictObject({ title: z.string(), subtitle: z.string() }).optional(),
  actions: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('edit'), steps: z.array(z.unknown()).min(1) }),
      z.strictObject({ kind: z.enum(['undo', 'redo']) }),
    ]),
  ),
}) as unknown as z.ZodType<UndoLog>
