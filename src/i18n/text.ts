import {attempt} from './attempt.js';
import {cached} from './cached.js';
import type {MessageKey, Messages} from './messages.js';

type Formatters = Pick<typeof Intl, 'DateTimeFormat' | 'DisplayNames' | 'ListFormat' | 'NumberFormat' | 'PluralRules'>;

/** An ISO code where there is one, and a name for where Intl knows none. */
export type Named = string | {readonly code?: string; readonly name?: string};

const parts = (named: Named): {readonly code?: string; readonly name?: string} =>
  typeof named === 'string' ? {code: named} : named;

/** Arabic, Persian, Hebrew and Urdu; a language too many does no harm. */
const rightToLeft = /^(ar|fa|he|ur)/;

/**
 * The words and formats of one locale. What is not known is an empty string or the code itself; nothing throws, and
 * nothing says `NaN`.
 */
export class Text {
  /** The BCP 47 tag of numbers, dates and names. */
  readonly locale: string;
  readonly #messages: Messages;

  /** `locale` is a tag that Intl takes; `messages` may be in another language, where we lack that of the locale. */
  constructor(locale: string, messages: Messages) {
    this.locale = locale;
    this.#messages = messages;
  }

  /**
   * A message with its holes filled. Give numbers as numbers: they are written as {@link number} does, and the first
   * selects the plural, whether or not a hole shows it.
   */
  t(key: MessageKey, ...args: readonly (string | number)[]): string {
    let message = this.#messages[key];
    if (typeof message !== 'string') {
      const n = args.find((arg) => typeof arg === 'number') ?? NaN; // which is "other" everywhere
      message = message[this.#formatter('PluralRules', {}, this.t('lang')).select(n)] ?? message.other;
    }
    return message.replace(/{(\d)}/g, (_, index) => {
      const arg = args[index] ?? '';
      return typeof arg === 'number' ? this.number(arg) : this.#isolate(arg);
    });
  }

  /** A plural message with its number in short: `113K votes`. Its words follow the rounded number. */
  tCompact(key: MessageKey, n: number): string {
    return this.t(key, this.compact(n), +n.toPrecision(3));
  }

  /** `112,836`, or whatever the options say. */
  number(n: number, options: Intl.NumberFormatOptions = {}): string {
    if (!Number.isFinite(n)) return '';
    const formatter = this.#formatter('NumberFormat', options);
    if (!options.currency) return formatter.format(n);
    // Isolated, for otherwise the US$ of Arabic is shown as $US.
    return formatter
      .formatToParts(n)
      .map(({type, value}) => (type === 'currency' ? this.#isolate(value) : value))
      .join('');
  }

  /** `113K`, to three digits. */
  compact(n: number): string {
    return this.number(n, {notation: 'compact', maximumSignificantDigits: 3});
  }

  /** `53%`, of the ratio 0.53. */
  percent(ratio: number): string {
    return this.number(ratio, {style: 'percent'});
  }

  /** `$3,600,000`, of an amount in whole units of an ISO 4217 currency. */
  money({amount, currency}: {readonly amount: number; readonly currency: string}): string {
    const options = {style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0} as const;
    return attempt(() => this.number(amount, options)) ?? `${this.number(amount)} ${currency}`;
  }

  /** A day, month or year, as precise as `iso` (`1995-10-29`, `1995-10`, `1995`) and the same in every time zone. */
  date(iso: string, style: 'long' | 'short' = 'long'): string {
    const [, month, day] = iso.split('-');
    const options = {
      year: 'numeric',
      month: month && style,
      day: day && 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    } as Intl.DateTimeFormatOptions;
    return attempt(() => this.#formatter('DateTimeFormat', options).format(new Date(iso))) ?? iso;
  }

  /** `1 hr, 51 min`: what Intl.DurationFormat says, which is in all browsers only since March 2025. */
  duration(minutes: number): string {
    const whole = Math.round(minutes);
    const part = (n: number, unit: string): string[] =>
      n > 0 ? [this.number(n, {style: 'unit', unit, unitDisplay: 'short'})] : [];
    return this.#formatter('ListFormat', {type: 'unit', style: 'short'}).format([
      ...part(Math.floor(whole / 60), 'hour'),
      ...part(whole % 60, 'minute'),
    ]);
  }

  /** The name of a country or area of the world (`001`): from Intl, else the record's, else the code. */
  country(country: Named): string {
    const {code, name} = parts(country);
    if (code === '001') return this.t('worldwide');
    if (code === 'CS' || code === 'DD' || code === 'SU' || code === 'YU') return name ?? this.t(code);
    return this.#name('region', country);
  }

  /** The name of a language as it stands by itself, with a capital: from Intl, else the record's, else the code. */
  language(language: Named): string {
    const name = parts(language).code === 'zxx' ? this.t('noDialogue') : this.#name('language', language);
    return name.replace(/^./u, (first) => first.toLocaleUpperCase(this.locale));
  }

  /** `in French`. */
  inLanguage(language: Named): string {
    return this.t('inLanguage', this.#name('language', language));
  }

  /** `Drama, Romance`. */
  list(items: readonly string[]): string {
    return this.#formatter('ListFormat', {type: 'conjunction', style: 'narrow'}).format(items);
  }

  #name(type: 'language' | 'region', named: Named): string {
    const {code = '', name = code} = parts(named);
    // Without `fallback` a browser that does not know the code gives the code.
    return attempt(() => this.#formatter('DisplayNames', {type, fallback: 'none'}).of(code)) ?? name;
  }

  /** Text of either direction as one thing amid text from right to left. */
  #isolate(text: string): string {
    return rightToLeft.test(this.locale) ? `\u2068${text}\u2069` : text;
  }

  /** Formatters are kept: one takes 12 to 60 µs to make (the first of a page 15 ms), and under 1 µs to use. */
  #formatter<K extends keyof Formatters>(
    name: K,
    options: ConstructorParameters<Formatters[K]>[1],
    locale = this.locale,
  ): InstanceType<Formatters[K]> {
    const Formatter = Intl[name] as unknown as new (...args: unknown[]) => InstanceType<Formatters[K]>;
    return cached(name + locale + JSON.stringify(options), () => new Formatter(locale, options));
  }
}
