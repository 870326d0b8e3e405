interface Policy {
  createScript(text: string): string;
}

/** Passes JSON and nothing else, whoever may get hold of it. */
const json: Policy = {
  createScript(text) {
    JSON.parse(text);
    return text;
  },
};
let policy: Policy | undefined;
let isRefused = false;

function findPolicy(): Policy {
  const {trustedTypes} = globalThis as {trustedTypes?: {createPolicy(name: string, rules: Policy): Policy}};
  try {
    return trustedTypes?.createPolicy('film-elements', json) ?? json;
  } catch {
    // The page may not ask for trusted types all the same, or have a default policy for what comes without.
    return json;
  }
}

/** Sets the text of a script that is data. Says whether the page allows it, and if it does not, once on the console. */
export function setJson(script: HTMLScriptElement, text: string): boolean {
  if (isRefused) return false;
  try {
    script.text = (policy ??= findPolicy()).createScript(text);
  } catch {
    isRefused = true;
    console.warn('film-elements: no JSON-LD, since the page does not allow it: trusted-types film-elements');
  }
  return !isRefused;
}
