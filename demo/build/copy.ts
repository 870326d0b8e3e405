/** Where the line with the script is to be pasted. */
export const ONCE = 'once in the page';

/** Copies at once: a page that loses the focus right after the click has copied all the same. */
function copyNow(text: string): boolean {
  let isCopied = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = !!event.clipboardData;
  };
  addEventListener('copy', write, {capture: true});
  try {
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', write, {capture: true});
  }
}

/** Copies a text, in an event of the reader's. Says whether that was allowed. */
export async function copyText(text: string): Promise<boolean> {
  if (copyNow(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the text of an element, `what`; where that is not allowed, selects it for who copies by hand. Says which in
 * `status`, and `where` to paste it.
 */
export async function copyFrom(
  code: Element,
  what: string,
  status: Element,
  where = 'where the film should be',
): Promise<void> {
  let said = `Copied. Paste it ${where}.`;
  if (!(await copyText(code.textContent))) {
    getSelection()?.selectAllChildren(code);
    said = `Selected: ${what}. Press Ctrl+C, or ⌘C, to copy.`;
  }
  // The same words a second time are news only after others.
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = said));
}

/** A button beside the name of a block of code. */
export function addCopyButton(block: Element, status: Element, where?: string): void {
  const code = block.querySelector('code')!;
  const what = block.querySelector('span')!.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy: ${what}`);
  button.addEventListener('click', () => void copyFrom(code, what, status, where));
  block.querySelector('p')!.append(button);
}

/** A block of code with its name and its button. */
export function codeBlock(what: string, text: string, status: Element, where?: string): HTMLElement {
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
  addCopyButton(block, status, where);
  return block;
}
