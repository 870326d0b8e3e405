/** Whether the author put something to see between the tags; white space is not. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? !(node as Element).slot && (node as Element).localName !== 'script'
      : node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
}
