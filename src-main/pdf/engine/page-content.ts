const START = 64 * 1024
/** The longest number takes no more bytes. */
const NUMBER = 24

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const OPENING = 0x28
const CLOSING = 0x29
const BACKSLASH = 0x5c
const RETURN = 0x0d
const LETTER_R = 0x72

/** What is written into a page, byte by byte: a paper has some millions of them. */
export class PageContent {
  #bytes = new Uint8Array(START)
  #length = 0

  /** Operators in ASCII. */
  write(operators: string): void {
    const { length } = operators
    this.#makeRoom(length)
    for (let i = 0; i < length; i++) this.#bytes[this.#length + i] = operators.charCodeAt(i)
    this.#length += length
  }

  /** With up to three decimals: a thousandth of a point is below what any printer places. */
  writeNumber(value: number): void {
    this.#makeRoom(NUMBER)
    let thousandths = Math.round(value * 1000)
    if (thousandths < 0) {
      this.#bytes[this.#length++] = MINUS
      thousandths = -thousandths
    }
    const whole = Math.floor(thousandths / 1000)
    this.#writeDigits(whole, whole < 10 ? 1 : whole < 100 ? 2 : whole < 1000 ? 3 : String(whole).length)
    const decimals = thousandths - whole * 1000
    if (decimals === 0) return
    this.#bytes[this.#length++] = POINT
    if (decimals % 100 === 0) this.#writeDigits(decimals / 100, 1)
    else if (decimals % 10 === 0) this.#writeDigits(decimals / 10, 2)
    else this.#writeDigits(decimals, 3)
  }

  #writeDigits(value: number, count: number): void {
    let left = value
    for (let at = this.#length + count - 1; at >= this.#length; at--) {
      const rest = Math.floor(left / 10)
      this.#bytes[at] = ZERO + left - rest * 10
      left = rest
    }
    this.#length += count
  }

  /** A code of two bytes in a string that is open. PDF 1.7, section 7.3.4.2. */
  writeCode(code: number): void {
    this.#makeRoom(4)
    this.#writeStringByte(code >> 8)
    this.#writeStringByte(code & 0xff)
  }

  #writeStringByte(byte: number): void {
    const isEscaped = byte === OPENING || byte === CLOSING || byte === BACKSLASH || byte === RETURN
    if (isEscaped) this.#bytes[this.#length++] = BACKSLASH
    this.#bytes[this.#length++] = byte === RETURN ? LETTER_R : byte
  }

  /** All that was written since it was last taken. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const more = new Uint8Array(2 * (this.#length + count))
    more.set(this.#bytes)
    this.#bytes = more
  }
}
