/**
 * The value made for a key before, or a new one that is kept: in a `WeakMap` for as long as the key lives, in a `Map` for
 * as long as that lives.
 *
 * @param memory what was made so far
 * @param make makes the value; the same key must always give the same one
 */
export function remembered<K extends object, V>(
  memory: Pick<Map<K, V>, 'get' | 'set'> | WeakMap<K, V>,
  key: K,
  make: () => V,
): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
