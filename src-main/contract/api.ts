import { z } from 'zod'
import type { Draft, DraftSummary } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import type { SearchHit } from '#domain/search.ts'
import type { VerdictRow } from '#domain/verdict.ts'
import { draftSchema } from './draft-schema.ts'
import type { Method } from './methods.ts'

const nothing = z.undefined()
const draftId = z.strictObject({ id: z.uuid() })

/** What the renderer may ask of the main process: the shape of each request. Checked by `ipc/register-handler.ts`. */
export const requestSchemas = {
  'library.read': nothing,
  'search.query': z.strictObject({ words: z.string().max(400), limit: z.int().min(1).max(200) }),
  'drafts.list': nothing,
  'drafts.open': draftId,
  'drafts.peek': draftId,
  'drafts.create': z.strictObject({ title: z.string().max(500) }),
  'drafts.createSample': nothing,
  'drafts.save': z.strictObject({ draft: draftSchema }),
  'drafts.rename': z.strictObject({ id: z.uuid(), title: z.string().max(500) }),
  'drafts.duplicate': draftId,
  'drafts.trash': draftId,
  'drafts.restore': draftId,
  'drafts.saveElsewhere': z.strictObject({ draft: draftSchema }),
  'document.render': z.strictObject({ draft: draftSchema }),
  'document.verify': z.strictObject({ draft: draftSchema }),
  'document.export': z.strictObject({ draft: draftSchema }),
  'app.start': nothing,
} as const satisfies Record<Method, z.ZodType>

/** What it answers. Every answer is a `Result`: an error crosses as a code and its facts. */
export interface Responses {
  'library.read': Library
  'search.query': readonly SearchHit[]
  'drafts.list': readonly DraftSummary[]
  'drafts.open': OpenedDraft
  /** To be shown, not to be worked on. */
  'drafts.peek': Draft
  'drafts.create': OpenedDraft
  /** A fresh copy of the bundled sample, stored as a draft of the user's. */
  'drafts.createSample': OpenedDraft
  'drafts.save': { readonly saved: string }
  'drafts.rename': { readonly saved: string }
  'drafts.duplicate': OpenedDraft
  'drafts.trash': null
  'drafts.restore': null
  /** Asks where; null when the person cancels. */
  'drafts.saveElsewhere': { readonly path: string } | null
  'document.render': RenderedDocument
  'document.verify': readonly VerdictRow[]
  /** Asks where; null when the person cancels. */
  'document.export': { readonly path: string; readonly pages: number } | null
  'app.start': AppStart
}

export type Request<M extends Method> = z.infer<(typeof requestSchemas)[M]>
export type Response<M extends Method> = Result<Responses[M]>

/** The one call across the bridge, as the preload script exposes it on `window.briefwright`. */
export interface Bridge {
  invoke<M extends Method>(method: M, request: Request<M>): Promise<Response<M>>
  /** The window is about to close: `save` settles when nothing is left to write; then the window goes. */
  onBeforeClose(save: () => Promise<void>): void
}

export interface OpenedDraft {
  readonly draft: Draft
  readonly saved: string
  /**
   * May be read and printed, not changed: it was written by a newer version, or its text has fields that this one does
   * not know and an editor would drop.
   */
  readonly readOnly: { readonly reason: 'newer-schema' | 'unknown-fields' } | null
  /** Set when the stored file was damaged and an older state was taken: what was used, where the damaged one is kept. */
  readonly recovery: Recovery | null
}

export interface Recovery {
  readonly from: 'backup' | 'temporary'
  readonly saved: string
  /** Null where there was no file to keep, or the disk took no copy of it (the damaged file then stands where it was). */
  readonly quarantined: string | null
}

export interface AppStart {
  /** True the first time that this user-data folder is used: the sample is opened. */
  readonly firstStart: boolean
}
