import {cached} from './cached.js';
import {english, type MessageKey, type Messages} from './messages.js';

type Formatters = Pick<typeof Intl, 'DateTimeFormat' | 'DisplayNames' | 'ListFormat' | 'NumberFormat' | 'PluralRules'>;

/**
 * The words and formats of one locale. What is not known is an empty string or the code itself; nothing throws, and
 * nothing says `NaN`.
 */
export class Text {
  /** The BCP 47 tag of numbers, dates and names. */
  readonly locale: string;

  /** Of its language; English stands in for what they lack. */
  words: Partial<Messages> | undefined;

  /** Whether the words of sections are there, too, or on their way. */
  isWhole = false;

  /** Settles, never rejected, when the words are there or have to do without; undefined from then on. */
  ready: Promise<void> | undefined;

  /** `locale` is a tag that Intl takes; `words` may be in another language, where we lack that of the locale. */
  constructor(locale: string, words?: Partial<Messages>) {
    this.locale = locale;
    this.words = words;
  }

  /**
   * A message with its holes filled. Give numbers as numbers: they are written as {@link number} does, and the first
   * selects the plural, whether or not a hole shows it.
   */
  t(key: MessageKey, ...args: readonly (string | number)[]): string {
    let message = this.words?.[key] ?? english[key] ?? key;
    if (typeof message !== 'string') {
      const n = args.find((arg) => typeof arg === 'number') ?? NaN; // which is "other" everywhere
      message = message[this.formatter('PluralRules', {}, this.t('lang')).select(n)] ?? message.other;
    }
    return message.replace(/{(\d)}/g, (_, index) => {
      const arg = args[index] ?? '';
      return typeof arg === 'number' ? this.number(arg) : arg;
    });
  }

  /** A plural message with its number in short, to three digits: `113K votes`. Its words follow the rounded number. */
  tCompact(key: MessageKey, n: number): string {
    return this.t(key, this.number(n, {notation: 'compact', maximumSignificantDigits: 3}), +n.toPrecision(3));
  }

  /** `112,836`, or whatever the options say. */
  number(n: number, options: Intl.NumberFormatOptions = {}): string {
    return Number.isFinite(n) ? this.formatter('NumberFormat', options).format(n) : '';
  }

  /** `1 hr, 51 min`: what Intl.DurationFormat says, which is in all browsers only since March 2025. */
  duration(minutes: number): string {
    const whole = Math.round(minutes);
    const parts = [
      [Math.floor(whole / 60), 'hour'],
      [whole % 60, 'minute'],
    ] as const;
    return this.list(
      parts.filter(([n]) => n > 0).map(([n, unit]) => this.number(n, {style: 'unit', unit, unitDisplay: 'short'})),
      this.locale,
      {type: 'unit', style: 'short'},
    );
  }

  /** `Drama, Romance`, in the language of the items where it is another than the reader's. */
  list(
    items: readonly string[],
    locale = this.locale,
    options: Intl.ListFormatOptions = {type: 'conjunction', style: 'narrow'},
  ): string {
    return this.formatter('ListFormat', options, locale).format(items);
  }

  /** Formatters are kept: one takes 12 to 60 µs to make (the first of a page 15 ms), and under 1 µs to use. */
  formatter<K extends keyof Formatters>(
    name: K,
    options: ConstructorParameters<Formatters[K]>[1],
    locale = this.locale,
  ): InstanceType<Formatters[K]> {
    const Formatter = Intl[name] as unknown as new (...args: unknown[]) => InstanceType<Formatters[K]>;
    return cached(name + locale + JSON.stringify(options), () => new Formatter(locale, options));
  }
}
