/** A text, unless it says that there is none. */
export function textFrom(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === 'N/A' ? undefined : text || undefined;
}

/** The items between commas, but not those in brackets: `Ann (story, as A.), Bob`. */
export const list = (text = ''): string[] =>
  text
    .split(/,(?![^(]*\))/)
    .map((item) => item.trim())
    .filter((item) => item && item !== 'N/A');

/** `111 min`, `1 h 30 min`. */
export function minutesFrom(text = ''): number | undefined {
  const [hours, minutes] = [/([\d,]+) ?h/, /([\d,]+) ?m/].map((unit) =>
    Number(unit.exec(text)?.[1]?.replace(',', '') ?? 0),
  );
  return hours! * 60 + minutes! || undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `09 Feb 1996`, `Feb 1996` or `1996`, as ISO has them. */
export function dateFrom(text = ''): string | undefined {
  const [, day, month, year] = /^(?:(?:(\d\d?) )?([A-Z][a-z]{2})[a-z]* )?(\d{4})$/.exec(text) ?? [];
  const number = month && MONTHS.indexOf(month) + 1;
  if (number === 0) return undefined;
  const parts = [number, day].filter((part) => part);
  return year && [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** `$32,029,928`; before 2017 `$292.6M`. Other currencies are not met. */
export function dollarsFrom(text = ''): number | undefined {
  const [, digits = '', unit = ''] = /^\$([\d,.]+)([kKmM]?)$/.exec(text) ?? [];
  const factors: Readonly<Record<string, number>> = {K: 1e3, M: 1e6};
  return Math.round(Number(digits.replaceAll(',', '')) * (factors[unit.toUpperCase()] ?? 1)) || undefined;
}

/** `7.5/10`, `91%`. */
export function scoreFrom(text: string): {value: number; best: number} | undefined {
  const [, value, best = '100'] = /^(\d[\d.]*)(?:%|\/(\d+))$/.exec(text) ?? [];
  return value ? {value: Number(value), best: Number(best)} : undefined;
}

/** Each person once; what stands in brackets is their role: `Mike Figgis (screenplay)`. */
export function peopleFrom(names: readonly string[]): {name: string; role: string}[] {
  const roles = new Map<string, Set<string>>();
  for (const text of names) {
    const [name, ...rest] = text.split(/[()]/).map((part) => part.trim());
    if (!name) continue;
    const known = roles.get(name) ?? new Set();
    roles.set(name, known);
    for (const role of rest) if (role) known.add(role);
  }
  return [...roles].map(([name, known]) => ({name, role: [...known].join(', ')}));
}
