import {html, nothing, type TemplateResult} from 'lit';
import type {Film} from '../../film/index.js';
import type {Text} from '../../i18n/index.js';

/** Whom the film's data comes from; what they want to be said stands behind it, so that the line keeps its height. */
export function renderCredit({sources}: Film, text: Text): TemplateResult | typeof nothing {
  if (!sources) return nothing;
  const line = text.t('data', text.list(sources.map(({name}) => name)));
  const credits = sources.map(({name, url, notice}) => {
    const link = url ? html`<a href=${url} rel="noopener noreferrer ugc">${name}</a>` : name;
    return html`<p dir="auto">${link}${notice && `: ${notice}`}</p>`;
  });
  return html`<slot name="attribution"
    >${
      sources.some(({url, notice}) => url || notice)
        ? html`<details class="credit" part="attribution">
            <summary>${line}</summary>
            ${credits}
          </details>`
        : html`<span part="attribution">${line}</span>`
    }</slot
  >`;
}
