import { ask } from '../read-back.ts'

/** So many words of each text are compared: enough to tell it by. */
const WORDS = 5

/**
 * The structure of a PDF as `pdfinfo` reads it to a listener: an element a line, what it holds under it, texts cut short
 * after some words.
 */
export function readStructureText(pdf: Uint8Array): string {
  return ask('pdfinfo', pdf, '-struct-text')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*Object \d+ \d+$/.test(line))
    .map((line) => {
      const text = /^(\s*)"(.*)"$/.exec(line)
      if (text === null) return line.replace(/(?: \((?:block|inline)\))?:?$/, '')
      const words = text[2]!.split(' ')
      return `${text[1]}“${words.slice(0, WORDS).join(' ')}${words.length > WORDS ? '…' : ''}”`
    })
    .join('\n')
}
