/** What no file system of the three takes in a name, control characters, and marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[<>:"/\\|?*\u0000-\u001f\u007f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Names of devices, which Windows takes for no file whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** In bytes of UTF-8: a name may have 255 of them, and the person may add a few. */
const LONGEST = 180

/** A file name that says which briefing it is: its title, fit for any system, what there is to say of it, and the ending. */
export function fileNameOf(title: string, ending: string, said = ''): string {
  const stem = title
    .toWellFormed()
    .normalize('NFC')
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = beginning(stem).replace(/[. ]+$/, '')
  return `${DEVICE.test(short) ? '_' : ''}${short || 'Briefing'}${said === '' ? '' : ` (${said})`}.${ending}`
}

/** As many whole characters as there is room for. */
function beginning(text: string): string {
  let bytes = 0
  let end = 0
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > LONGEST) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
