interface Local {
  readonly country?: string | undefined;
  readonly date?: string | undefined;
  readonly type?: string | undefined;
}

/**
 * What is for the first of these countries (ISO codes), what is for the second and so on, then all else; each by date,
 * if it has one. In its country a premiere, to which few were asked, stands behind the rest.
 */
export function homeFirst<Item extends Local>(
  items: readonly Item[] | undefined,
  countries: readonly (string | undefined)[],
): readonly Item[] | undefined {
  const rank = ({country = '', type}: Item) =>
    (countries.indexOf(country) + 1 || countries.length + 1) + Number(type === 'Premiere') / 2;
  const isAfter = ({date: a = ''}: Item, {date: b = ''}: Item) => Number(a > b);
  return items?.toSorted((a, b) => rank(a) - rank(b) || isAfter(a, b) - isAfter(b, a));
}
