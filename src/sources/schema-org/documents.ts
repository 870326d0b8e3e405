/**
 * The JSON-LD texts of a file: itself, or the scripts of an HTML page. Found by scanning, and not by DOMParser, which
 * Trusted Types forbid and Node has not: the contents of a script are raw text up to its end tag.
 */
export function textsOf(file: string): string[] {
  if (!/^\s*<(?!!\[CDATA)/.test(file)) return [file];
  const texts: string[] = [];
  const tags = /<!--|<script\b([^<>]*)>/gi;
  for (let tag = tags.exec(file); tag; tag = tags.exec(file)) {
    const [head, attributes] = tag;
    const isComment = head === '<!--';
    const end = isComment ? /-->/g : /<\/script/gi;
    end.lastIndex = tags.lastIndex;
    const stop = end.exec(file);
    if (!stop) break;
    // Some frameworks write the plus as an entity.
    if (/application\/ld(\+|&#x2b;|&#43;)json/i.test(attributes ?? ''))
      texts.push(file.slice(tags.lastIndex, stop.index));
    tags.lastIndex = end.lastIndex;
  }
  // Of a page without any, the page itself: it is not what was wanted, and fails as such.
  return texts.length ? texts : [file];
}

/** The JSON in a text, without what stands around it: CDATA marks, comments, a semicolon. Throws if there is none. */
export function parseLoosely(text: string): unknown {
  const body = text.replace(/\]\]>[^\]}]*$/, '');
  const start = body.search(/(?<!<!|CDATA)[[{]/);
  const end = Math.max(body.lastIndexOf(']'), body.lastIndexOf('}'));
  const json = body
    .slice(start, end + 1)
    // Line breaks within strings are no JSON, yet a common fault of templates.
    .replace(/[\0-\x1f]+/g, ' ')
    .replace(/"(?:schema:|https?:\/\/schema\.org\/)(\w+)" *:/g, '"$1":');
  return JSON.parse(json);
}
