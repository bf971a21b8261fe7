import type { PdfReference } from 'pdfmake/js/PDFDocument.js'

/** Objects as they stand in a file, for those that a paper has by the thousand. PDF 1.7, section 7.3. */

export const refTo = ({ id }: PdfReference): string => `${id} 0 R`

const ESCAPED = /[()\\\r\n]/g

/** A text: as it is where it is ASCII, else in UTF-16. */
export function textObject(text: string): string {
  // eslint-disable-next-line no-control-regex -- what a file may have as it is
  if (/^[\x00-\x7f]*$/.test(text)) {
    return `(${text.replace(ESCAPED, (sign) => (sign === '\r' ? '\\r' : sign === '\n' ? '\\n' : `\\${sign}`))})`
  }
  const units = text.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}
