import { crc32, deflateRawSync } from 'node:zlib'

interface Oddity {
  /** Of Unix, for all entries. */
  readonly mode?: number
  /** General purpose flags: 1 says that it is encrypted. */
  readonly flags?: number
  /** What the archive says of the size of each entry, in place of the truth. */
  readonly claimedSize?: number
}

/**
 * A ZIP archive with these entries in order, sound but for its oddities.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3)
 */
export function anArchive(
  entries: Readonly<Record<string, string | Buffer>> | readonly (readonly (string | Buffer)[])[],
  { mode = 0o100644, flags = 0, claimedSize }: Oddity = {},
): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  const list = (Array.isArray(entries) ? entries : Object.entries(entries)) as [string, string | Buffer][]
  for (const [name, content] of list) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize ?? bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, named, packed])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE((mode << 16) >>> 0, 6)
    entry.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, entry, named]))
    local.push(head)
    offset += head.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
