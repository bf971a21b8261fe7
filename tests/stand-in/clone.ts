/**
 * The structured clone that carries values between the page and main, since Playwright's own loses Map, Set, typed arrays
 * and what holds itself. Both functions also run in the page, where only their source goes: they use nothing outside
 * themselves. Text and JSON values cross as they are; anything else as an array that starts with its tag.
 *
 * @throws Error, as Electron's does, for a function, a symbol, a promise or a node of the page
 */
export function encodeValue(message: unknown): string {
  const seen = new Map<object, number>()
  const base64 = (bytes: Uint8Array): string => {
    if (typeof Buffer === 'function')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    if ('toBase64' in bytes) return (bytes as unknown as { toBase64(): string }).toBase64()
    let binary = ''
    for (let at = 0; at < bytes.length; at += 0x8000)
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(binary)
  }
  const number = (value: number): unknown =>
    Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : ['n', Object.is(value, -0) ? '-0' : String(value)]
  const object = (value: object): unknown => {
    const before = seen.get(value)
    if (before !== undefined) return ['r', before]
    seen.set(value, seen.size)
    if (Array.isArray(value)) return ['a', ...value.map(encode)]
    if (value instanceof Date) return ['d', value.getTime()]
    if (value instanceof RegExp) return ['x', value.source, value.flags]
    if (value instanceof Map) return ['m', ...[...value].map(([key, item]) => [encode(key), encode(item)])]
    if (value instanceof Set) return ['s', ...[...value].map(encode)]
    if (value instanceof ArrayBuffer) return ['b', 'ArrayBuffer', base64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) {
      const kind = value instanceof Uint8Array ? 'Uint8Array' : value.constructor.name
      return ['b', kind, base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    if (value instanceof Error)
      return ['e', value.name, value.message, value.stack ?? '', encode(value.cause)]
    const isNode = typeof Node === 'function' && value instanceof Node
    if (isNode || value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet)
      throw new Error('An object could not be cloned.')
    const copy: [string, unknown][] = Object.entries(value).map(([key, item]) => [key, encode(item)])
    return Object.fromEntries(copy)
  }
  const encode = (value: unknown): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return number(value)
      case 'undefined':
        return ['u']
      case 'bigint':
        return ['i', String(value)]
      case 'object':
        return value === null ? null : object(value)
      default:
        throw new Error('An object could not be cloned.')
    }
  }
  return JSON.stringify(encode(message))
}

/** The value that `encodeValue` was given. */
export function decodeValue(text: string): unknown {
  const made: unknown[] = []
  const keep = <T>(value: T): T => {
    made.push(value)
    return value
  }
  const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
    if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(base64, 'base64'))
    if ('fromBase64' in Uint8Array)
      return (Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> }).fromBase64(
        base64,
      )
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  }
  const binary = (kind: string, base64: string): unknown => {
    const bytes = bytesOf(base64)
    if (kind === 'ArrayBuffer') return bytes.buffer
    if (kind === 'Uint8Array') return bytes
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[kind]
    if (View === undefined) throw new Error(`No such view of bytes: ${kind}`)
    return new View(bytes.buffer)
  }
  const error = (name: string, message: string, stack: string): Error =>
    Object.assign(Object.defineProperty(new Error(message), 'name', { value: name, configurable: true }), {
      stack,
    })
  const fill = <T extends object>(target: T, entries: Iterable<[string, unknown]>): T => {
    for (const [key, value] of entries)
      Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
    return target
  }
  const tagged = ([tag, ...rest]: unknown[]): unknown => {
    const [first, second, third, fourth] = rest as [string, string, string, unknown]
    switch (tag) {
      case 'u':
        return undefined
      case 'n':
        return Number(first)
      case 'i':
        return BigInt(first)
      case 'r':
        return made[Number(first)]
      case 'd':
        return keep(new Date(first ?? Number.NaN))
      case 'x':
        return keep(new RegExp(first, second))
      case 'b':
        return keep(binary(first, second))
      case 'a': {
        const list = keep([] as unknown[])
        for (const item of rest) list.push(decode(item))
        return list
      }
      case 'm': {
        const map = keep(new Map())
        for (const [key, item] of rest as [unknown, unknown][]) map.set(decode(key), decode(item))
        return map
      }
      case 's': {
        const set = keep(new Set())
        for (const item of rest) set.add(decode(item))
        return set
      }
      case 'e': {
        const thrown = keep(error(first, second, third))
        const cause = decode(fourth)
        return cause === undefined ? thrown : Object.assign(thrown, { cause })
      }
      default:
        throw new Error(`Not an encoded value: ${String(tag)}`)
    }
  }
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return tagged(value)
    if (typeof value !== 'object' || value === null) return value
    const copy = keep({})
    return fill(
      copy,
      (function* () {
        for (const [key, item] of Object.entries(value)) yield [key, decode(item)] as [string, unknown]
      })(),
    )
  }
  return decode(JSON.parse(text))
}
