import type { z } from 'zod'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'

/**
 * The fields of a value that its schema does not name, as paths of keys (`body.content.2.colour`), in the order in
 * which they stand. The value must be valid. Follows zod's own description of a schema, so it cannot fall behind it.
 * Source: https://zod.dev/packages/core
 */
export function unknownFields(schema: z.ZodType, value: unknown): readonly string[] {
  return [...walk(schema, value, [])]
}

function* walk(schema: $ZodType, value: unknown, path: readonly string[]): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  const { def } = (schema as $ZodTypes)._zod
  switch (def.type) {
    case 'object':
      for (const [key, field] of Object.entries(value)) {
        const known = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
        if (known === undefined) yield [...path, key].join('.')
        else yield* walk(known, field, [...path, key])
      }
      return
    case 'array':
      for (const [index, item] of Object.entries(value)) yield* walk(def.element, item, [...path, index])
      return
    case 'record':
      for (const [key, item] of Object.entries(value)) yield* walk(def.valueType, item, [...path, key])
      return
    case 'union': {
      const option = def.options.find((candidate) => fits(candidate, value, schema))
      if (option !== undefined) yield* walk(option, value, path)
      return
    }
    case 'lazy':
      yield* walk(def.getter(), value, path)
      return
    case 'optional':
    case 'nullable':
      yield* walk(def.innerType, value, path)
      return
    default:
      throw new RangeError(`A schema of type ${def.type} holds no fields that could be listed`)
  }
}

/** Is the value of this option? Told by the discriminator where there is one: trying each would be slow in a long text. */
function fits(option: $ZodType, value: object, union: $ZodType): boolean {
  const { def } = (union as $ZodTypes)._zod
  if ('discriminator' in def) {
    const discriminator = def.discriminator as string
    const values = option._zod.propValues?.[discriminator]
    if (values !== undefined) return values.has((value as Record<string, string>)[discriminator]!)
  }
  return (option as z.ZodType).safeParse(value).success
}
