import type {Text} from '../../i18n/index.js';

/** So many seconds as `2:08` or `1:02:08`. */
export function clock(seconds: number, text: Text): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  return [...(hours ? [hours] : []), Math.floor(whole / 60) % 60, whole % 60]
    .map((n, i) => text.number(n, {minimumIntegerDigits: i ? 2 : 1}))
    .join(':');
}
