/** What `make` returns, or undefined where it throws: Intl throws at a bad tag, code or date. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
