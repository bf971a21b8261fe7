import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** Deeper values overflow the stack of whatever walks them. A list nested in a list takes four levels. */
const MAX_JSON_DEPTH = 200

/**
 * Bytes → a JSON value, for bytes that anybody may have written: UTF-8 without a flaw, at most `MAX_JSON_DEPTH` deep,
 * keys named `__proto__` left out. The error is what is wrong, in words.
 */
export function parseJson(bytes: Uint8Array): Result<unknown, string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return err('not UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err(`not JSON: ${(error as SyntaxError).message}`)
  }
  return tame(value) ? ok(value) : err(`nested more than ${MAX_JSON_DEPTH} deep`)
}

/** Walks without recursion. A `__proto__` of its own can only come out of `JSON.parse`, and would change what inherits. */
function tame(root: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth > MAX_JSON_DEPTH) return false
    if (Object.hasOwn(next.value, '__proto__'))
      delete (next.value as { ['__proto__']?: unknown })['__proto__']
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 })
  }
  return true
}
