import type { AppError, Problem } from '#domain/app-error.ts'
import type { RecordKey } from '#domain/library.ts'
import { assertNever } from '#domain/result.ts'

/**
 * An error in words, for the window and the command line alike: what happened, what was kept, what to do now. One
 * sentence, with a full stop; a reason that the system gave stands in brackets as it came.
 */
export function errorSentence(error: AppError): string {
  switch (error.code) {
    case 'file-missing':
      return `There is no file or folder ${error.path}: check its name.`
    case 'file-unreadable':
      return `${error.path} could not be read (${sayReason(error.reason)}) and was left as it is: check that you may open it.`
    case 'file-is-pdf':
      return `${error.path} is a PDF without an editable copy of its briefing and was left as it is: open the briefing that it was made from, or export that again as an editable copy.`
    case 'not-a-briefing':
      return `${error.path} is not a briefing and was left as it is: choose a file that was saved as a copy of one, which ends in .briefing.json.`
    case 'image-refused':
      return `The picture was not taken (${IMAGE_FAULTS[error.reason]}); the briefing is unchanged: choose a PNG or JPEG of at most 20 MB and 100 million pixels.`
    case 'file-damaged':
      return error.quarantined === null
        ? `${error.path} is damaged (${sayReason(error.reason)}) and was left as it is: use an earlier copy of it.`
        : `${error.path} is damaged (${sayReason(error.reason)}); it was kept as ${error.quarantined}: use an earlier copy of it.`
    case 'file-recovered':
      return sayRecovered(error)
    case 'file-unwritable':
      return `${error.path} could not be written (${sayReason(error.reason)}); what was there is unchanged: choose another folder or allow writing to this one.`
    case 'disk-full':
      return `The disk is full, so ${error.path} was not written and what was there is unchanged: free some space and try again.`
    case 'newer-schema':
      return `${error.path} was written by a newer version of Briefwright (schema ${error.schema}; this one knows ${error.supported}) and was left as it is: open it with that version.`
    case 'changed-elsewhere':
      return `${HOW_CHANGED[error.how]} meanwhile; your text is kept as a briefing of its own, ${error.conflictCopy}: ${WHAT_NOW[error.how]}.`
    case 'read-only':
      return `The briefing ${error.id} can be read and printed here but not written (${sayReason(error.reason)}): it was left as it is.`
    case 'draft-invalid':
      return `${error.path} is not a briefing that can be read (${firstOf(error.problems)}) and was left as it is: correct it or use an earlier copy.`
    case 'template-invalid':
      return `The template ${error.path} cannot be used (${firstOf(error.problems)}); no briefing was changed: correct that file, or install Briefwright again.`
    case 'brand-invalid':
      return `${error.path} is not a brand that can be used (${firstOf(error.problems)}) and your brand is unchanged: correct the file, or choose one that was exported as a brand.`
    case 'draft-unknown':
      return `There is no briefing with the id or the title “${error.query}”: check the spelling, or give its file.`
    case 'version-unknown':
      return 'That version of the briefing is no longer kept; the briefing is as it was: choose another version from its history.'
    case 'draft-ambiguous':
      return `${error.ids.length} briefings are called “${error.query}”: give the id of one of them (${error.ids.join(', ')}).`
    case 'library-invalid':
      return `The library cannot be used: ${firstOf(error.problems, true)}; nothing was changed: correct it, and “briefing check” lists every problem.`
    case 'records-left-out':
      return `Some records of your own cannot be used and were left out (${firstOf(error.problems, true)}); everything else works: correct that file, and “briefing check” lists every problem.`
    case 'record-refused':
      return `This ${error.kind} was not saved (${firstOf(error.problems)}) and the library is unchanged: correct it and save again.`
    case 'record-needed':
      return `“${error.id}” was not taken away, because ${sayRecords(error.by)} of your own ${error.by.length === 1 ? 'comes' : 'come'} from it: take ${error.by.length === 1 ? 'that' : 'those'} away first.`
    case 'record-not-own':
      return `The ${error.kind} ${error.id} is not one of your own, so it was not taken away: only what you wrote or corrected can be.`
    case 'table-unreadable':
      return `${error.name} could not be read as a table, because ${error.reason}; nothing was taken from it: save it as CSV or XLSX, or paste the cells.`
    case 'document-unreadable':
      return `${error.name} could not be read as a document, because ${error.reason}; nothing was taken from it: use a PDF with text, an HTML page or plain text.`
    case 'reader-failed':
      return `${error.name} could not be read, because the reader of Briefwright failed (${sayReason(error.reason)}); nothing was taken from it: please report this with the file, and try it saved in another format.`
    case 'spelling-unavailable':
      return `Spelling cannot be checked (${sayReason(error.reason)}); everything else works: start Briefwright again or reinstall it.`
    case 'excerpt-gone':
      return `The excerpt ${error.id} is no longer kept: look at the list again.`
    case 'excerpt-used':
      return `The excerpt ${error.id} is still held by ${sayTitles(error.titles)}, so it was kept: take it out of there first.`
    case 'source-unknown':
      return `The briefing cites the source “${error.sourceId}”, which neither it nor the library holds: add that source to the library or take the citation out.`
    case 'excerpt-unknown':
      return `The briefing holds the ${error.kind} “${error.id}”, which neither it nor the library has a record of: add it to the library or take it out of the text.`
    case 'date-invalid':
      return `“${error.text}” is not a date that can be used: write it in EDTF, as 2017, 2017-05, 2017-05-15, 201X or 2012/2013.`
    case 'locale-missing':
      return `Citations cannot be written in the language ${error.locale} yet; the briefing is unchanged: choose another language for it.`
    case 'search-unavailable':
      return `Search is not available (${sayReason(error.reason)}); everything else works: start Briefwright again or reinstall it.`
    case 'pdf-failed':
      return `The PDF could not be made (${sayReason(error.reason)}); the briefing is unchanged: please report this with the briefing.`
    case 'request-refused':
      return `The request ${error.method} was refused (${sayReason(error.reason)}); nothing was changed.`
    case 'cancelled':
      return 'It was cancelled; nothing was changed.'
    case 'unexpected':
      return `Something went wrong that should not have (${sayReason(error.reason)}); what was saved is unchanged: please report this.`
    default:
      return assertNever(error)
  }
}

function sayRecovered({ path, quarantined, from }: Extract<AppError, { code: 'file-recovered' }>): string {
  const state = quarantined === null ? 'damaged or gone' : 'damaged'
  const instead =
    from === 'backup'
      ? 'was taken from its backup, which may lack the last change'
      : 'had no sound backup and was begun anew'
  const kept = quarantined === null ? '' : `; the damaged file was kept as ${quarantined}`
  return `${path} was ${state}, so it ${instead}${kept}: look whether anything is missing there.`
}

type Change = Extract<AppError, { code: 'changed-elsewhere' }>['how']

const HOW_CHANGED: Readonly<Record<Change, string>> = {
  changed: 'The briefing was changed in another window or program',
  trashed: 'The briefing was moved to the trash in another window or program',
  gone: 'The file of the briefing was deleted or moved away by another program',
}

const WHAT_NOW: Readonly<Record<Change, string>> = {
  changed: 'compare the two',
  trashed: 'restore the briefing from the trash, or go on in that one',
  gone: 'go on in that one',
}

const IMAGE_FAULTS: Readonly<Record<Extract<AppError, { code: 'image-refused' }>['reason'], string>> = {
  'no-image': 'it is neither a PNG nor a JPEG',
  damaged: 'its file is damaged or cut short',
  unusual: 'it is a kind of JPEG that cannot be printed',
  'too-many-pixels': 'it has too many pixels',
  'too-many-bytes': 'its file is too large',
}

/** The first problem and how many more there are. */
function firstOf(problems: readonly Problem[], withFile = false): string {
  const [first] = problems
  if (first === undefined) return 'no reason given'
  const place = [...(withFile ? [first.file] : []), ...(first.at === '' ? [] : [`at ${first.at}`])].join(' ')
  const more = problems.length === 1 ? '' : `, and ${problems.length - 1} more`
  return `${place === '' ? '' : `${place}: `}${first.problem}${more}`
}

/** "1 quotation and 2 tables". */
function sayRecords(keys: readonly RecordKey[]): string {
  const counts = [...Map.groupBy(keys, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${length} ${kind}${length === 1 ? '' : 's'}`,
  )
  return new Intl.ListFormat('en-GB').format(counts)
}

const sayTitles = (titles: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(
    titles.map((title) => `“${title === '' ? 'a briefing without a title' : title}”`),
  )

/** What a reason that is a code means; another stands as it came. */
export const sayReason = (reason: string): string =>
  Object.hasOwn(REASONS, reason) ? REASONS[reason]! : reason

/** Codes of errno(3) that a person meets, and our own. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more may be stored for this account',
  ENOENT: 'no such folder',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is not a file',
  EEXIST: 'something has this name already',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EFBIG: 'it is larger than this disk or account may hold',
  EBUSY: 'another program is using it',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  'newer-schema': 'it was written by a newer version of Briefwright',
}
