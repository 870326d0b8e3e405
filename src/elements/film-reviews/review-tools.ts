import {html, type TemplateResult} from 'lit';
import type {ReviewOrder} from '../../film/index.js';
import type {MessageKey, Text} from '../../i18n/index.js';
import {chevronIcon} from '../base/templates.js';

const orders: readonly (readonly [ReviewOrder, MessageKey])[] = [
  ['newest', 'newest'],
  ['oldest', 'oldest'],
  ['best', 'highestRated'],
  ['worst', 'lowestRated'],
  ['helpful', 'mostHelpful'],
];

/** The order of this name, or the newest first. */
export const knownOrder = (name: string | undefined): ReviewOrder =>
  orders.find(([order]) => order === name)?.[0] ?? 'newest';

/** The choices of order and rating; `score` is on a scale of ten, all if absent. */
export function renderTools(
  counts: readonly (readonly [score: number, count: number])[],
  order: ReviewOrder,
  score: number | undefined,
  choose: (order: ReviewOrder, score: number | undefined) => void,
  text: Text,
): TemplateResult {
  return html`<div class="tools" part="tools">
    ${renderSelect(
      text.t('sortBy'),
      (value) => choose(value as ReviewOrder, score),
      orders.map(([value, key]) => html`<option value=${value} .selected=${value === order}>${text.t(key)}</option>`),
    )}
    ${renderSelect(text.t('filterByRating'), (value) => choose(order, Number(value) || undefined), [
      html`<option value="" .selected=${!score}>${text.t('allRatings')}</option>`,
      ...counts.map(
        ([value, count]) =>
          html`<option value=${value} .selected=${value === score}>
              ${text.number(value)}/${text.number(10)} (${text.number(count)})
            </option>`,
      ),
    ])}
  </div>`;
}

function renderSelect(label: string, choose: (value: string) => void, options: unknown): TemplateResult {
  return html`<label class="select">
    <select
      class="button"
      part="select"
      aria-label=${label}
      @change=${({target}: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options}
    </select>
    ${chevronIcon}
  </label>`;
}
