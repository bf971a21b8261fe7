/** A key with its modifiers, from Electron's notation of accelerators: `CmdOrCtrl+Shift+P`. */
export interface KeyChord {
  /** Command on a Mac, Ctrl elsewhere. */
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** As `KeyboardEvent.key` names it, letters small. */
  readonly key: string
}

/** What is read of a `KeyboardEvent`. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'getModifierState'
>

const KEY_NAMES: Readonly<Record<string, string>> = {
  Plus: '+',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Esc: 'Escape',
  Space: ' ',
  Return: 'Enter',
}

/** Throws `RangeError` for a notation that is none. Source: https://www.electronjs.org/docs/latest/api/accelerator */
export function parseChord(accelerator: string): KeyChord {
  const parts = accelerator.split('+')
  const name = parts.pop() ?? ''
  const modifiers = new Set(parts)
  const known = ['CmdOrCtrl', 'CommandOrControl', 'Shift', 'Alt']
  if (name === '' || parts.some((part) => !known.includes(part))) {
    throw new RangeError(`'${accelerator}' names no key`)
  }
  return {
    control: modifiers.has('CmdOrCtrl') || modifiers.has('CommandOrControl'),
    shift: modifiers.has('Shift'),
    alt: modifiers.has('Alt'),
    key: KEY_NAMES[name] ?? (name.length === 1 ? name.toLowerCase() : name),
  }
}

/**
 * Letters are found by what they write, and by their place on the keyboard where the layout writes no Latin letter
 * (Russian, Greek) or a modifier changes it. Signs are found by what they write, whatever Shift that takes.
 */
export function isPressed(chord: KeyChord, event: Pressed, mac: boolean): boolean {
  if (event.getModifierState('AltGraph')) return false
  const control = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  if (control !== chord.control || other || event.altKey !== chord.alt) return false
  if (isSign(chord.key)) {
    return event.key === chord.key || (chord.key === '+' && event.key === '=' && !event.shiftKey)
  }
  return event.shiftKey === chord.shift && isKey(chord.key, event)
}

const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9 ]/.test(key)

function isKey(key: string, event: Pressed): boolean {
  if (/^[a-z]$/.test(key)) {
    const written = event.key.toLowerCase()
    return /^[a-z]$/.test(written) ? written === key : event.code === `Key${key.toUpperCase()}`
  }
  return (
    event.key === key ||
    (/^\d$/.test(key) && /^(Digit|Numpad)\d$/.test(event.code) && event.code.endsWith(key))
  )
}

const DISPLAYED: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  CommandOrControl: 'Ctrl',
  Plus: '+',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
}

/** "Ctrl Shift P", as `keyName` of `components/ui/platform.ts` takes it. */
export const chordWords = (accelerator: string): string =>
  accelerator
    .split('+')
    .map((part) => DISPLAYED[part] ?? part)
    .join(' ')
