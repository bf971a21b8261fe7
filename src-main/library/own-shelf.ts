import type { Problem } from '#domain/app-error.ts'
import type { RecordKey } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Reference } from '#domain/reference.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import type { FileSystem } from '#drafts/file-system.ts'
import { settle, writeFailure } from '#drafts/storage-failure.ts'
import { describeSource } from './describe-source.ts'
import { eraseRecord, placeRecord, writeRecord } from './own-files.ts'
import type { WrittenEvent } from './own-files.ts'
import {
  findDependents,
  findNewProblems,
  KINDS,
  partOf,
  PARTS,
  withoutRecord,
  withRecord,
} from './own-records.ts'
import type { Part, Records } from './own-records.ts'
import { parseEdtf } from './parse-edtf.ts'
import { layShelves } from './read-library.ts'
import { readShelf } from './read-shelf.ts'
import type { Shelf } from './read-shelf.ts'

/** Both shelves, and what of the user's own cannot be read and is left out. */
interface Shelves {
  readonly bundled: Shelf
  readonly own: Shelf
  readonly problems: readonly Problem[]
}

/**
 * The records that the user wrote, in the files of a shelf in the user-data folder. One with the id of a bundled record
 * corrects it. Nothing is written that would make the library unsound ('record-refused'), and nothing into a file that
 * is unsound already ('library-invalid'). What is answered with `ok` is durable; writes are made one after the other.
 */
export class OwnShelf {
  readonly #bundled: string
  readonly #folder: string
  readonly #files: FileSystem
  #turn: Promise<unknown> = Promise.resolve()

  /** @param bundled the bundled shelf  @param folder the user-data folder */
  constructor(bundled: string, folder: string, files: FileSystem = nodeFileSystem) {
    this.#bundled = bundled
    this.#folder = folder
    this.#files = files
  }

  /** The source that the reference describes: the one with its id, corrected, or a work described by hand. */
  saveReference(reference: Reference): Promise<Result<Source>> {
    return this.#save('sources', ({ bundled, own }) => {
      const known = [...own.sources, ...bundled.sources].find(({ record }) => record.id === reference.id)
      return ok(describeSource(reference, known?.record ?? null))
    })
  }

  /** Typed by hand, unless it corrects a bundled quotation. */
  saveQuotation(quotation: Quotation): Promise<Result<Quotation>> {
    return this.#save('quotations', ({ bundled }) => {
      const { transcribed: _transcribed, ...words } = quotation
      const corrects = bundled.quotations.some(({ record }) => record.id === quotation.id)
      return ok(corrects ? words : { ...words, transcribed: true })
    })
  }

  saveTable(table: DataTable): Promise<Result<DataTable>> {
    return this.#save('tables', () => ok(table))
  }

  /** Fails with 'date-invalid' for a date that is none. */
  saveEvent({ edtf, ...event }: WrittenEvent): Promise<Result<TimelineEvent>> {
    return this.#save('events', () => {
      const date = parseEdtf(edtf)
      return date.ok ? ok({ ...event, date: date.value }) : date
    })
  }

  /** Fails with 'record-not-own', and with 'record-needed' where other records of the user's own come from it. */
  remove({ kind, id }: RecordKey): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const shelves = await this.#read()
      if (!shelves.ok) return shelves
      const { bundled, own } = shelves.value
      const part = PARTS[kind]
      const standing = partOf(own, part).find(({ record }) => record.id === id)
      if (standing === undefined) return err({ code: 'record-not-own', kind, id })
      const by = findDependents(layShelves([bundled, withoutRecord(own, part, id)]), kind, id)
      return by.length > 0 ? err({ code: 'record-needed', id, by }) : eraseRecord(this.#files, part, standing)
    })
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.#turn
  }

  #save<P extends Part>(
    part: P,
    make: (shelves: Shelves) => Result<Records[P]>,
  ): Promise<Result<Records[P]>> {
    return this.#inTurn(async () => {
      const shelves = await this.#read()
      if (!shelves.ok) return shelves
      const { bundled, own } = shelves.value
      const made = make(shelves.value)
      if (!made.ok) return made
      const shelved = placeRecord(own, this.#folder, part, made.value)
      const inFile = shelves.value.problems.filter(({ file }) => file === shelved.file)
      if (inFile.length > 0) return err({ code: 'library-invalid', problems: inFile })
      const after = layShelves([bundled, withRecord(own, part, shelved)])
      const problems = findNewProblems(layShelves([bundled, own]), after, shelved)
      if (problems.length > 0) return err({ code: 'record-refused', kind: KINDS[part], problems })
      const written = await writeRecord(this.#files, part, shelved)
      return written.ok ? made : written
    })
  }

  async #read(): Promise<Result<Shelves>> {
    const made = await settle(() =>
      this.#files.makeFolder(this.#folder).catch((error: unknown) => {
        throw writeFailure(error, this.#folder)
      }),
    )
    if (!made.ok) return made
    const [bundled, own] = await Promise.all([readShelf(this.#bundled), readShelf(this.#folder, true)])
    if (!bundled.ok) return bundled
    if (!own.ok) return own
    const { problems } = bundled.value
    if (problems.length > 0) return err({ code: 'library-invalid', problems })
    return ok({ bundled: bundled.value.shelf, own: own.value.shelf, problems: own.value.problems })
  }

  #inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}
