/** The first of the languages on offer that fits the one wanted (BCP 47, or with `_`): itself, else with fewer parts. `nl-BE` is served by `nl`. */
export function servedBy<T extends string>(wanted: string, offered: readonly T[]): T | undefined {
  for (let tag = wanted.toLowerCase().replaceAll('_', '-'); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = offered.find((each) => each.toLowerCase() === tag);
    if (found) return found;
  }
  return undefined;
}
