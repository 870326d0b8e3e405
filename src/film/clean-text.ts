/** Controls, halves of characters, and what turns the writing direction of all that follows. */
const HIDDEN = /[\0-\x08\v-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\p{Cs}]/gu;

/** The marks on a letter beyond the eighth, which is more than any language puts there. */
const PILED_MARKS = /\p{M}(?<=\p{M}{9})\p{M}*/gu;

/** Nine characters of scripts that have marks: to look for these first is many times as fast. */
const PILES =
  /[\u0300-\u1FFF\u20D0-\u20FF\u2CEF-\u2DFF\u302A-\u302F\u3099\u309A\uA66F-\uABFF\uD800-\uDFFF\uFB1E\uFE00-\uFE2F]{9}/;

/** Plain text that stays inside its box: no controls, no towers of marks, no line breaks but those that are wanted. */
export function cleanText(value: string, keepLines: boolean): string {
  const lines = keepLines ? value.replace(/\r\n?/g, '\n') : value.replace(/[\t-\r\u2028\u2029]+/g, ' ');
  // Most text of 10,000 reviews is plain ASCII; to look for marks in it would take a quarter of the time.
  const clean = /[^\n -~]/.test(lines) ? lines.replace(HIDDEN, '') : lines;
  return (PILES.test(clean) ? clean.replace(PILED_MARKS, '') : clean).trim();
}
