const names = new WeakMap<readonly string[], string>()

/** Features of a typeface as one name. Lists of them are few and asked for with every word. */
export function nameFeatures(features: readonly string[]): string {
  let name = names.get(features)
  if (name === undefined) names.set(features, (name = features.join()))
  return name
}
