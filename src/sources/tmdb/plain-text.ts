import {Lexer, type Token, type Tokens} from 'marked';

// A chunk of its own, with marked in it, for the reviews that have markup. It imports nothing else.

/** Reads entities as the characters they stand for. */
type Decode = (text: string) => string;

const MAX_LENGTH = 20_000;

/** More marks than a text of that length has use for; to pair them all could take a second. */
const MAX_MARKS = 1_000;

/** Tags at which a paragraph ends. */
const BLOCK = /^<\/?(p|div|h\d|ul|ol|li|blockquote|table|tr)\b/i;

/** What a reader reads of a text in Markdown and HTML: a blank line parts the paragraphs. */
export function plainText(markdown: string, decode: Decode): string {
  const text = markdown.slice(0, MAX_LENGTH);
  try {
    return text.split(/[*_`~<>[\]|]/).length > MAX_MARKS ? text : blocks(Lexer.lex(text, {gfm: true}), decode);
  } catch {
    // Nested too deeply.
    return text;
  }
}

function blocks(tokens: readonly Token[], decode: Decode, gap = '\n\n'): string {
  return joined(
    tokens.map((token) => block(token, decode)),
    gap,
  );
}

const joined = (texts: readonly string[], gap: string) =>
  texts
    .map((text) => text.trim())
    .filter((text) => text)
    .join(gap);

function block(token: Token, decode: Decode): string {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return '';
    case 'blockquote':
      return blocks((token as Tokens.Blockquote).tokens, decode);
    case 'list': {
      const {items, ordered, loose} = token as Tokens.List;
      // Their numbers are part of the text: "1968. A good year" is such a list.
      const mark = (raw: string) => (ordered ? raw.trim().split(/\s/, 1)[0]! : '•');
      const texts = items.map(({raw, tokens}) => `${mark(raw)} ${blocks(tokens, decode, '\n')}`);
      return joined(texts, loose ? '\n\n' : '\n');
    }
    case 'table': {
      const {header, rows} = token as Tokens.Table;
      return [header, ...rows].map((row) => row.map((cell) => inline(cell.tokens, decode)).join(' | ')).join('\n');
    }
    case 'code':
      return token.text as string;
    case 'html':
      return inline(Lexer.lexInline(token.raw), decode);
    default:
      return inline((token as Tokens.Text).tokens ?? [token], decode);
  }
}

function inline(tokens: readonly Token[], decode: Decode): string {
  let isCode = false;
  const texts = tokens.map((token) => {
    const {type, raw} = token;
    if (type === 'html') {
      const [, end, code] = /^<(\/?)(script|style)?/i.exec(raw) ?? [];
      if (code) isCode = !end;
      return /^<br\b/i.test(raw) ? '\n' : BLOCK.test(raw) ? '\n\n' : '';
    }
    if (isCode) return '';
    if (type === 'br') return '\n';
    if (type !== 'image' && 'tokens' in token && token.tokens) return inline(token.tokens, decode);
    const {text} = token as Tokens.Text;
    return type === 'text' || type === 'image' ? decode(text) : text;
  });
  return texts.join('').replace(/\n{3,}/g, '\n\n');
}
