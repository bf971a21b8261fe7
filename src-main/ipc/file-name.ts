/** What no file system of the three takes in a name, and control characters. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[<>:"/\\|?*\u0000-\u001f\u007f]/g
const LONGEST = 100

/** A file name that says which briefing it is: its title, fit for any system, and the ending. */
export function fileNameOf(title: string, ending: string): string {
  const stem = title
    .normalize('NFC')
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  return `${[...stem].slice(0, LONGEST).join('').trim() || 'Briefing'}.${ending}`
}
