/** On a Mac the Command key stands where Ctrl does elsewhere; Ctrl with a letter moves the cursor there. */
export const IS_MAC = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '\u2318', Shift: '\u21e7', Alt: '\u2325' }
const MAC_ORDER = ['Alt', 'Shift', 'Ctrl']

/** "Ctrl Shift Z" as it is written where it is pressed: as it is, or "⇧⌘Z" on a Mac. */
export function keyName(keys: string, mac = IS_MAC): string {
  if (!mac) return keys
  const parts = keys.split(' ')
  const modifiers = MAC_ORDER.filter((modifier) => parts.includes(modifier))
  return [
    ...modifiers.map((modifier) => MAC_SIGNS[modifier]),
    ...parts.filter((part) => !(part in MAC_SIGNS)),
  ].join('')
}
