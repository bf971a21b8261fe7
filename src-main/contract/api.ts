import { z } from 'zod'
import { EXCERPT_FORMATS } from '#domain/excerpt.ts'
import type { Excerpt } from '#domain/excerpt.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Brand } from '#domain/brand.ts'
import type { DraftCorrections } from '#domain/correction.ts'
import type { Run } from '#domain/document.ts'
import { CITATION_STYLES, LANGUAGES, TEMPLATES } from '#domain/draft.ts'
import type { Draft, DraftSummary } from '#domain/draft.ts'
import type { DraftVersion } from '#domain/history.ts'
import type { Library } from '#domain/library.ts'
import type { Preferences } from '#domain/preferences.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import { SAMPLES } from '#domain/samples.ts'
import type { SearchHit } from '#domain/search.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { Template } from '#domain/template.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import type { VerdictRow } from '#domain/verdict.ts'
import { brandSchema } from './brand-schema.ts'
import { blobSchema, draftSchema, excerptNodeSchema, snapshotsSchema } from './draft-schema.ts'
import type { Method } from './methods.ts'
import { exportChoicesSchema, exportExtrasSchema, preferencesSchema } from './preferences-schema.ts'
import { dataTableSchema, idSchema, quotationSchema, referenceSchema } from './record-schemas.ts'
import { writtenEventSchema } from './shelf-schemas.ts'
import type { UndoLog } from './undo-log-schema.ts'
import { undoLogSchema } from './undo-log-schema.ts'

const nothing = z.undefined()
const draftId = z.strictObject({ id: z.uuid() })
const draftVersion = z.strictObject({ id: z.uuid(), version: z.string().regex(/^[0-9a-z-]{1,60}$/i) })
const bytes = z.instanceof(Uint8Array)
const recordKey = z.strictObject({ kind: z.enum(['source', 'quotation', 'table', 'event']), id: idSchema })
const excerptId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,120}$/)
const title = z.string().max(500)
const word = z.string().min(1).max(100)
/** Names one long piece of work, so that it can be followed and cancelled; made by the window. */
const job = z.uuid()

/** What the renderer may ask of the main process: the shape of each request. Checked by `ipc/register-handler.ts`. */
export const requestSchemas = {
  'app.start': nothing,
  'preferences.read': nothing,
  'preferences.save': z.strictObject({ preferences: preferencesSchema }),

  'brand.read': nothing,
  'brand.save': z.strictObject({ brand: brandSchema }),
  'brand.preview': z.strictObject({ brand: brandSchema, draft: draftSchema.nullable() }),
  'brand.export': z.strictObject({ brand: brandSchema }),
  'brand.import': z.strictObject({ name: z.string().max(255), bytes }),

  'library.read': nothing,
  'library.saveReference': z.strictObject({ reference: referenceSchema }),
  'library.saveQuotation': z.strictObject({ quotation: quotationSchema }),
  'library.saveTable': z.strictObject({ table: dataTableSchema }),
  'library.saveEvent': z.strictObject({ event: writtenEventSchema }),
  'library.remove': recordKey,
  'library.readSpreadsheet': z.union([
    z.strictObject({ name: z.string().max(255), bytes }),
    z.strictObject({ text: z.string().max(5_000_000) }),
  ]),
  'search.query': z.strictObject({ words: z.string().max(400), limit: z.int().min(1).max(200) }),
  'citation.preview': z.strictObject({
    reference: referenceSchema,
    style: z.enum(CITATION_STYLES),
    language: z.enum(LANGUAGES),
  }),

  'excerpts.list': nothing,
  'excerpts.annotate': z.strictObject({ id: excerptId, tags: z.array(word), note: z.string().max(5000) }),
  'excerpts.forget': z.strictObject({ id: excerptId }),
  'excerpts.format': z.strictObject({
    node: excerptNodeSchema,
    snapshots: snapshotsSchema,
    as: z.enum(EXCERPT_FORMATS),
    style: z.enum(CITATION_STYLES),
    language: z.enum(LANGUAGES),
  }),

  'corrections.list': nothing,
  'corrections.decide': z.strictObject({
    draftId: z.uuid(),
    kind: z.enum(['reference', 'quotation', 'table', 'event']),
    id: idSchema,
    decision: z.enum(['accept', 'keep']),
  }),

  'templates.list': nothing,
  'drafts.list': nothing,
  'drafts.open': draftId,
  'drafts.peek': draftId,
  'drafts.create': z.strictObject({ title, template: z.enum(TEMPLATES) }),
  'drafts.createSample': z.strictObject({ sample: z.enum(SAMPLES) }),
  'drafts.openFile': z.strictObject({ name: z.string().max(255), bytes }),
  'drafts.save': z.strictObject({ draft: draftSchema, undo: undoLogSchema.nullable() }),
  'drafts.rename': z.strictObject({ id: z.uuid(), title }),
  'drafts.duplicate': draftId,
  'drafts.archive': draftId,
  'drafts.unarchive': draftId,
  'drafts.trash': draftId,
  'drafts.restore': draftId,
  'drafts.saveElsewhere': z.strictObject({ draft: draftSchema }),

  'history.list': draftId,
  'history.read': draftVersion,
  'history.restore': draftVersion,

  'images.add': z.strictObject({ bytes }),
  'images.read': z.strictObject({ blob: blobSchema }),

  'document.render': z.strictObject({ draft: draftSchema }),
  'document.verify': z.strictObject({ draft: draftSchema }),
  'document.export': z.strictObject({
    draft: draftSchema,
    choices: exportChoicesSchema,
    extras: exportExtrasSchema,
    job,
  }),
  'document.cancel': z.strictObject({ job }),
  'document.reveal': nothing,

  'spelling.check': z.strictObject({ language: z.enum(LANGUAGES), words: z.array(word).max(5000) }),
  'spelling.suggest': z.strictObject({ language: z.enum(LANGUAGES), word }),
  'spelling.learn': z.strictObject({ word }),
  'spelling.forget': z.strictObject({ word }),
  'spelling.learnt': nothing,
} as const satisfies Record<Method, z.ZodType>

/** What it answers. Every answer is a `Result`: an error crosses as a code and its facts. */
export interface Responses {
  'app.start': AppStart
  'preferences.read': Preferences
  /** Applied at once where the host does it: the window's zoom, the colours of native controls. */
  'preferences.save': null

  'brand.read': Brand
  /** In force at once, for all that is printed from now on. */
  'brand.save': null
  /** A briefing, or the sample where none is given, as it would look. */
  'brand.preview': RenderedDocument
  /** Asks where; null when the person cancels. */
  'brand.export': { readonly path: string } | null
  /** What a brand file holds, its logo kept; in force only when it is saved. */
  'brand.import': Brand

  'library.read': Library
  /** The source that the reference describes. What is saved takes the place of the record with its id. */
  'library.saveReference': Source
  'library.saveQuotation': Quotation
  'library.saveTable': DataTable
  'library.saveEvent': TimelineEvent
  /** Takes away a record of the user's own; a bundled one that it corrected is itself again. */
  'library.remove': null
  /** The sheets of a CSV or XLSX file, or one of pasted cells, as written. */
  'library.readSpreadsheet': readonly Sheet[]
  'search.query': readonly SearchHit[]
  /** How a style cites a work and how it lists it. */
  'citation.preview': { readonly citation: readonly Run[]; readonly entry: readonly Run[] }

  /** Last used first. */
  'excerpts.list': readonly Excerpt[]
  'excerpts.annotate': null
  'excerpts.forget': null
  'excerpts.format': string

  /** Drafts that hold a record of the library as it was before it was corrected; none of the trash. */
  'corrections.list': readonly DraftCorrections[]
  'corrections.decide': { readonly saved: string }

  'templates.list': readonly Template[]
  'drafts.list': readonly DraftSummary[]
  'drafts.open': OpenedDraft
  /** To be shown, not to be worked on. */
  'drafts.peek': Draft
  'drafts.create': OpenedDraft
  /** A fresh copy of a bundled sample, stored as a draft of the user's. */
  'drafts.createSample': OpenedDraft
  /** A briefing from a file that was saved elsewhere, stored as a draft of its own. */
  'drafts.openFile': OpenedDraft
  'drafts.save': { readonly saved: string }
  'drafts.rename': { readonly saved: string }
  'drafts.duplicate': OpenedDraft
  'drafts.archive': null
  'drafts.unarchive': null
  'drafts.trash': null
  'drafts.restore': null
  /** Asks where; null when the person cancels. */
  'drafts.saveElsewhere': { readonly path: string } | null

  /** Newest first. */
  'history.list': readonly DraftVersion[]
  'history.read': Draft
  /**
   * The draft is as that version was; what it was before is a version too. A window that has it open saves first what it
   * holds (`DraftState.flush`), and takes the answer in place of its own.
   */
  'history.restore': OpenedDraft

  /** Keeps a PNG or JPEG under the hash of its bytes. */
  'images.add': StoredImage
  'images.read': Uint8Array

  'document.render': RenderedDocument
  'document.verify': readonly VerdictRow[]
  /** Asks where; null when the person cancels. `beside` is the file of references written with it. */
  'document.export': {
    readonly path: string
    readonly pages: number
    readonly beside: string | null
  } | null
  /** False when that work is over already. */
  'document.cancel': boolean
  /** Shows the last export in its folder; false when it is no longer there. */
  'document.reveal': boolean

  /** Those of the words that no dictionary of the language, and not the person's own list, has; none for a language without a dictionary. */
  'spelling.check': readonly string[]
  'spelling.suggest': readonly string[]
  'spelling.learn': null
  'spelling.forget': null
  'spelling.learnt': readonly string[]
}

export type Request<M extends Method> = z.infer<(typeof requestSchemas)[M]>
export type Response<M extends Method> = Result<Responses[M]>

/** The one call across the bridge, as the window makes it. */
export interface Bridge {
  invoke<M extends Method>(method: M, request: Request<M>): Promise<Response<M>>
  /** The window is about to close: `save` settles when nothing is left to write; then the window goes. */
  onBeforeClose(save: () => Promise<void>): void
  /** What the main process tells without being asked. Returns what ends the listening. */
  onEvent(listener: (event: AppEvent) => void): () => void
}

/**
 * The same as the preload script exposes it on `window.briefwright`. A request may cross as its JSON: a briefing is
 * copied object by object otherwise, at every process that it passes.
 */
export interface ExposedBridge extends Omit<Bridge, 'invoke'> {
  invoke<M extends Method>(method: M, request: Request<M> | string): Promise<Response<M>>
}

export type AppEvent =
  /** A command was chosen in the application's menu; `command` is its id in `contract/commands.ts`. */
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'progress'; readonly job: string; readonly progress: Progress }

export type Progress =
  | { readonly stage: 'citing' }
  /** `pages` is null while pages are laid out; then it is known, and they are drawn from the first again. */
  | { readonly stage: 'laying-out'; readonly page: number; readonly pages: number | null }
  | { readonly stage: 'writing' }

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
  /** How the text came to be, as far as it was kept and leads to this text; null where it does not. */
  readonly undo: UndoLog | null
}

export interface Recovery {
  readonly from: 'backup' | 'temporary' | 'version'
  readonly saved: string
  /** Null where there was no file to keep, or the disk took no copy of it (the damaged file then stands where it was). */
  readonly quarantined: string | null
}

export interface AppStart {
  /** True the first time that this user-data folder is used: the sample is opened. */
  readonly firstStart: boolean
  /**
   * What could not be read at the start, for the window to say: files of the app's own that were damaged and what has taken
   * their place, files of the user's own library that were left out.
   */
  readonly problems: readonly AppError[]
}

export interface Sheet {
  readonly name: string
  /** As written; each row as long as the longest. */
  readonly rows: readonly (readonly string[])[]
}

export interface StoredImage {
  readonly blob: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}
