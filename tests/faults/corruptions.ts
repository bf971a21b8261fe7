/** A number from 0 to 1, 1 excluded, from a seed: a corruption that was missed can be made again. (Mulberry32.) */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
type Corruption = (whole: Buffer, random: Random) => Buffer

const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const editHeader = (whole: Buffer, edit: (header: string) => string): Buffer => {
  const end = whole.indexOf(0x0a)
  return Buffer.concat([Buffer.from(edit(whole.subarray(0, end).toString())), whole.subarray(end)])
}

/** What disks, transfers and hands do to a file. Each may leave it as it was. */
export const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'one bit': (whole, random) => {
    const bytes = Buffer.from(whole)
    bytes[below(random, bytes.length)]! ^= 1 << below(random, 8)
    return bytes
  },
  'several bits': (whole, random) => {
    const bytes = Buffer.from(whole)
    for (let i = 0; i < 20; i++) bytes[below(random, bytes.length)]! ^= 1 << below(random, 8)
    return bytes
  },
  'cut short': (whole, random) => whole.subarray(0, below(random, whole.length)),
  'beginning lost': (whole, random) => whole.subarray(1 + below(random, whole.length)),
  'run of zeros': (whole, random) =>
    Buffer.from(whole).fill(0, below(random, whole.length), below(random, whole.length)),
  'tail of zeros': (whole, random) => Buffer.from(whole).fill(0, below(random, whole.length)),
  'blocks exchanged': (whole, random) => {
    const size = 16 + below(random, 496)
    const [a, b] = [below(random, whole.length - size), below(random, whole.length - size)]
    const bytes = Buffer.from(whole)
    whole.copy(bytes, a, b, b + size)
    whole.copy(bytes, b, a, a + size)
    return bytes
  },
  'a block twice': (whole, random) => {
    const at = below(random, whole.length)
    return Buffer.concat([whole.subarray(0, at), whole.subarray(at - 64 < 0 ? 0 : at - 64)])
  },
  'bytes put in': (whole, random) => {
    const at = below(random, whole.length + 1)
    const bytes = Buffer.from(Array.from({ length: 1 + below(random, 8) }, () => below(random, 256)))
    return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)])
  },
  noise: (whole, random) => Buffer.from(Array.from({ length: whole.length }, () => below(random, 256))),
  'line ends of Windows': (whole) => Buffer.from(whole.toString().replaceAll('\n', '\r\n')),
  'byte order mark': (whole) => Buffer.concat([Buffer.from('\ufeff'), whole]),
  'other encoding': (whole) => Buffer.from(whole.toString(), 'utf16le'),
  'written again by an editor': (whole) =>
    editHeader(whole, (header) => JSON.stringify(JSON.parse(header), null, 1).replaceAll('\n', ' ')),
  'a number of the header': (whole, random) =>
    editHeader(whole, (header) =>
      header.replace([/"schema":\d+/, /"rev":\d+/, /"length":\d+/][below(random, 3)]!, (field) => {
        return `${field.split(':')[0]}:${below(random, 99_999)}`
      }),
    ),
  'a digit of the checksum': (whole, random) =>
    editHeader(whole, (header) => {
      const at = header.indexOf('"sha256":"') + 10 + below(random, 64)
      return header.slice(0, at) + below(random, 16).toString(16) + header.slice(at + 1)
    }),
  'header lost': (whole) => whole.subarray(whole.indexOf(0x0a) + 1),
  'header twice': (whole) => Buffer.concat([whole.subarray(0, whole.indexOf(0x0a) + 1), whole]),
  'body of another version': (whole) =>
    Buffer.concat([
      whole.subarray(0, whole.indexOf(0x0a) + 1),
      Buffer.from(
        whole
          .subarray(whole.indexOf(0x0a) + 1)
          .toString()
          .replace('word', 'sword'),
      ),
    ]),
  'a figure changed by hand': (whole) => Buffer.from(whole.toString().replace('482', '499')),
}
