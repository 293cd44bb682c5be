import type { DatabaseConnection, Dialect, Driver } from 'kysely';

/**
 * The same dialect with its one connection lent to one borrower at a time. The embedded database has a single
 * connection: without this, what one part of the program asks would fall into the transaction of another.
 */
export function oneAtATime(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => lending(dialect.createDriver()),
  };
}

function lending(driver: Driver): Driver {
  let last: Promise<void> = Promise.resolve();
  const returned = new WeakMap<DatabaseConnection, () => void>();
  return {
    init: (options) => driver.init(options),
    async acquireConnection(options) {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      const connection = await driver.acquireConnection(options);
      returned.set(connection, resolve);
      return connection;
    },
    async releaseConnection(connection) {
      await driver.releaseConnection(connection);
      returned.get(connection)?.();
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
  };
}
