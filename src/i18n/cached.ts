const cache = new Map<string, unknown>();

/** What `make` made for this key before, or makes now. Bounded, for keys come from records: a hostile one has many. */
export function cached<T>(key: string, make: () => T): T {
  let value = cache.get(key) as T | undefined;
  if (value === undefined) {
    if (cache.size > 199) cache.clear();
    cache.set(key, (value = make()));
  }
  return value;
}
