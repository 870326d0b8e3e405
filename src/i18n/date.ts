import {attempt} from './attempt.js';
import type {Text} from './text.js';

/** A day, month or year, as precise as `iso` (`1995-10-29`, `1995-10`, `1995`) and the same in every time zone. */
export function formatDate(text: Text, iso: string, style: 'long' | 'short' = 'long'): string {
  const options = {
    year: 'numeric',
    month: iso[4] && style,
    day: iso[7] && 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  } as Intl.DateTimeFormatOptions;
  return attempt(() => text.formatter('DateTimeFormat', options).format(new Date(iso))) ?? iso;
}
