/** Whether a place is the address of a database server, rather than a folder. */
export const isServer = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);

/** An address of a database as it may be printed. */
export function withoutPassword(where: string): string {
  if (!isServer(where) || !URL.canParse(where)) return where;
  const url = new URL(where);
  if (url.password) url.password = '***';
  return url.href;
}
