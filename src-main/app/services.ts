import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppStart, Request, Sheet } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Brand } from '#domain/brand.ts'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { Preferences } from '#domain/preferences.ts'
import type { SampleId } from '#domain/samples.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { BlobStore } from '#drafts/blob-store.ts'
import { BrandStore } from '#drafts/brand-store.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { ExcerptStore } from '#drafts/excerpt-store.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { BriefingPrinter } from '#exports/briefing-printer.ts'
import { todayOf } from '#exports/today.ts'
import { readSpreadsheet } from '#intake/read-spreadsheet.ts'
import { LibraryService } from '#library/library-service.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { complain } from './complain.ts'
import { PreferencesStore } from './preferences-store.ts'
import { SpellingService } from '#spelling/spelling-service.ts'
import { WordList } from '#spelling/word-list.ts'
import type { ServicePaths } from './service-paths.ts'
import { utilityProcesses } from './utility-processes.ts'

/** What the handlers answer with. */
export interface Services {
  start(): Promise<AppStart>
  readonly drafts: DraftStore
  /** The pictures that drafts show. */
  readonly images: BlobStore
  readonly preferences: CurrentPreferences
  readonly brand: CurrentBrand
  /** The library and its search; also changes the user's own records. */
  readonly records: LibraryService
  /** Read once; read again where that failed, so that a mended file needs no new start. */
  library(): Promise<Result<Library>>
  readonly excerpts: ExcerptStore
  readonly spelling: SpellingService
  /** The sheets of a file, read in a child process, or of pasted cells. */
  readSheets(from: Request<'library.readSpreadsheet'>): Promise<Result<readonly Sheet[]>>
  readSample(sample: SampleId): Promise<Result<Draft>>
  /** Briefings as PDFs, made in a thread of its own. */
  readonly printer: BriefingPrinter
  /** Settles when nothing is left to write and no thread runs. */
  close(): Promise<void>
}

/** The preferences in force: those of the file, and what was chosen since, stored or not. */
export interface CurrentPreferences {
  current(): Preferences
  change(preferences: Preferences): Promise<Result<null>>
}

/** The brand in force, stored or not. */
export interface CurrentBrand {
  current(): Brand
  change(brand: Brand): Promise<Result<null>>
}

/** @param folder the user-data folder */
export async function createServices(paths: ServicePaths, folder: string): Promise<Services> {
  const firstStart = !existsSync(join(folder, 'drafts'))
  const drafts: DraftStore = new DraftStore(folder, {
    complain,
    seen: (draft) => excerpts.see(draft),
  })
  const excerpts = new ExcerptStore(folder, drafts, { complain })
  const images = new BlobStore(folder)
  const pdf = startPdfService(paths.pdfWorker, undefined, join(folder, 'caches'))
  const records = new LibraryService(paths.seeds, folder, paths.searchWorker)
  const library = (): Promise<Result<Library>> => records.read()
  const words = new WordList(folder)
  const spelling = new SpellingService(paths.spellingWorker, words)
  const preferenceFile = new PreferencesStore(folder)
  // The window is told when it asks, and nothing waits for it before.
  const mended = Promise.all([words.mend(), excerpts.mend()])
  const brandFile = new BrandStore(folder)
  const [{ preferences: stored, problems }, branded, read] = await Promise.all([
    preferenceFile.read(),
    brandFile.mend(),
    library(),
  ])
  const leftOut: readonly AppError[] =
    read.ok && read.value.problems ? [{ code: 'records-left-out', problems: read.value.problems }] : []
  let preferences = stored
  let brand = branded.brand
  const printer = new BriefingPrinter({
    pdf,
    readImage: (blob) => images.read(blob),
    library,
    brand: () => brand,
    today: () => todayOf(new Date(), process.env['SOURCE_DATE_EPOCH']),
  })

  return {
    start: async () => ({
      firstStart,
      problems: [...problems, ...branded.problems, ...(await mended).flat(), ...leftOut],
    }),
    drafts,
    images,
    preferences: {
      current: () => preferences,
      change(chosen) {
        preferences = chosen
        return preferenceFile.save(chosen)
      },
    },
    brand: {
      current: () => brand,
      change(chosen) {
        brand = chosen
        return brandFile.save(chosen)
      },
    },
    records,
    library,
    excerpts,
    spelling,
    printer,
    readSheets: (from) =>
      readSpreadsheet(from, {
        processes: utilityProcesses,
        entry: paths.spreadsheetChild,
        readable: paths.childCode,
      }),
    async readSample(name) {
      const sample = await readDraftFile(join(paths.assets, 'samples', `${name}.json`))
      return sample.ok ? ok(sample.value.draft) : sample
    },
    async close() {
      await Promise.all([drafts.flush(), preferenceFile.settled(), brandFile.settled()])
      await excerpts.settled()
      await Promise.all([pdf.close(), records.close(), spelling.close()])
    },
  }
}
