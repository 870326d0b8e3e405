// A chunk of its own: few texts have entities, and more than one source may meet them. So it imports nothing.

/** The names that HTML 4 has for U+00A0 to U+00FF, in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • ' +
  'trade ™ euro € lsaquo ‹ rsaquo › OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Yuml Ÿ prime ′ Prime ″ ' +
  'minus − infin ∞ star ☆ starf ★ hearts ♥ larr ← rarr →';

const pairs = OTHERS.match(/\S+ \S+/g)!.map((pair) => pair.split(' ') as [string, string]);
const characters = new Map([
  ...pairs,
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
]);

/** The text with HTML's entities as what they stand for, once: `&amp;lt;` becomes `&lt;`. Those unknown stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,7}));/g, (entity, decimal, hex, name) => {
    if (name) return characters.get(name) ?? entity;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    // HTML reads the numbers of C1 controls as the characters that Windows has there.
    const isWindows = code >= 0x80 && code < 0xa0;
    if (isWindows) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
    return code && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
