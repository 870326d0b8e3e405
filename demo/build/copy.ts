/** Copies the text of an element; where that is not allowed, selects it for who copies by hand. Says which in `status`. */
export async function copyFrom(code: Element, what: string, status: Element): Promise<void> {
  let said = `Copied: ${what}.`;
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection()?.selectAllChildren(code);
    said = `Selected: ${what}. Press Ctrl+C, or ⌘C, to copy.`;
  }
  // The same words a second time are news only after others.
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = said));
}

/** A button beside the name of a block of code. */
export function addCopyButton(block: Element, status: Element): void {
  const code = block.querySelector('code')!;
  const what = block.querySelector('span')!.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy: ${what}`);
  button.addEventListener('click', () => void copyFrom(code, what, status));
  block.querySelector('p')!.append(button);
}

/** A block of code with its name and its button. */
export function codeBlock(what: string, text: string, status: Element): HTMLElement {
  const block = document.createElement('div');
  block.className = 'copyable';
  const head = document.createElement('p');
  const name = document.createElement('span');
  name.textContent = what;
  head.append(name);
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  code.textContent = text;
  code.translate = false;
  pre.append(code);
  block.append(head, pre);
  addCopyButton(block, status);
  return block;
}
