/** A custom element class that says which version of the package it comes from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Registers a tag name once. Where the name is taken, the first stands: silently if it is the same version of ours,
 * with one warning if it is another version or another library's element.
 */
export function define(tagName: string, elementClass: VersionedElement): void {
  const taken = customElements.get(tagName) as Partial<VersionedElement> | undefined;
  if (taken?.version === elementClass.version) return;
  try {
    customElements.define(tagName, elementClass);
  } catch (error) {
    const stands = taken ? `${taken.version ?? 'another element'} stands` : error;
    console.warn(`film-elements ${elementClass.version} did not define <${tagName}>: ${stands}`);
  }
}
