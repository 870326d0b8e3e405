import {attempt} from './attempt.js';
import type {Text} from './text.js';

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
  const format = (): string => text.number(amount, options).replace(/\p{L}+\p{Sc}/u, '\u2068$&\u2069');
  return attempt(format) ?? `${text.number(amount)} ${currency}`;
}
