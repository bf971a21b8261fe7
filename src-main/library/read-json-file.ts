import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { Problem } from '#domain/app-error.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** A JSON file in UTF-8 of the shape given, or all that is wrong with it, each with its path of keys. */
export async function readJsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
): Promise<Result<T, readonly Problem[]>> {
  let json: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    json = JSON.parse(text)
  } catch (error) {
    return err([{ file, at: '', problem: reasonOf(error) }])
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return err(
    parsed.error.issues.map((issue) => ({
      file,
      at: issue.path.map(String).join('.'),
      problem: issue.message,
    })),
  )
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return `not JSON: ${error.message}`
  if (error instanceof TypeError) return 'not text in UTF-8'
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
}
