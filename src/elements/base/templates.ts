import {html, type TemplateResult} from 'lit';
import type {Image, Rating} from '../../film/index.js';
import type {Text} from '../../i18n/index.js';

/** The class of a piece, and its part. */
export interface Look {
  readonly className?: string;
  readonly part?: string;
}

/** A heading of the level asked for; level 0 is the same text without being a heading. */
export function heading(
  level: number,
  content: unknown,
  {className = '', part = 'heading'}: Look = {},
): TemplateResult {
  const name = `heading ${className}`;
  switch (level) {
    case 0:
      return html`<p class=${name} part=${part}>${content}</p>`;
    case 1:
      return html`<h1 class=${name} part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 class=${name} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${part}>${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${part}>${content}</h6>`;
  }
}

/** A grey bar as wide as the text that it stands for. */
export const bar = (standIn: string): TemplateResult => html`<span class="sk" data-text=${standIn}></span>`;

/** Text that only assistive technology meets. */
export const hiddenText = (text: string): TemplateResult => html`<span class="sr">${text}</span>`;

/** `7.5` on a scale of ten, `82` on one of a hundred. */
export const formatRating = ({value, best}: Rating, text: Text): string =>
  text.number(value, {minimumFractionDigits: best > 10 || value === best ? 0 : 1, maximumFractionDigits: 1});

/** A `srcset`, in which commas and blanks part the addresses. */
export const toSrcset = (sources: Image['sources']): string | undefined =>
  sources?.map(({url, width}) => `${url.replace(/\s|^,|,$/g, encodeURIComponent)} ${width}w`).join(', ');

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" class="icon"><path d=${path} /></svg>`;

export const starIcon = icon('m12 2 3 6.5 7 .9-5.1 4.9 1.3 7L12 17.9l-6.2 3.4 1.3-7L2 9.4l7-.9z');
export const chevronIcon = icon('m6 9 6 6 6-6');
export const warningIcon = icon('M12 9v5m0 3v.1M12 3.5 21 20H3z');
