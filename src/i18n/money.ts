import {attempt} from './attempt.js';
import type {Text} from './text.js';

/** Arabic, Persian, Hebrew and Urdu; a language too many does no harm. */
const rightToLeft = /^(ar|fa|he|ur)/;

/** `$3,600,000`, of an amount in whole units of an ISO 4217 currency. */
export function formatMoney(
  text: Text,
  {amount, currency}: {readonly amount: number; readonly currency: string},
): string {
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: amount < 1 ? 2 : 0,
  } as const;
  // Isolated, for otherwise the US$ of Arabic is shown as $US.
  const isolate = (symbol: string): string => (rightToLeft.test(text.locale) ? `\u2068${symbol}\u2069` : symbol);
  const format = (): string =>
    text
      .formatter('NumberFormat', options)
      .formatToParts(amount)
      .map(({type, value}) => (type === 'currency' ? isolate(value) : value))
      .join('');
  if (!Number.isFinite(amount)) return '';
  return attempt(format) ?? `${text.number(amount)} ${currency}`;
}
