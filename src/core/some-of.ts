/** Names of a list that go into one line; a convention. */
const most = 10;

/** The first few of many names, and how many more there are: `a, b, c, … (+7)`. */
export const someOf = (names: readonly string[]): string =>
  names.length > most ? `${names.slice(0, most).join(', ')}, … (+${names.length - most})` : names.join(', ');
