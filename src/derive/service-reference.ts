import type { ReferenceService } from '../core/portal.ts';
import type { Service } from '../core/service.ts';
import { memoised } from './memoised.ts';
import { editDistance, nameKey } from './service-names.ts';

/** How the services of a portal and those of the list given go together. */
export interface Matching {
  /** For each service found, by its address, the row of the list that means it, and by what it was recognised. */
  byUrl: ReadonlyMap<string, { row: ReferenceService; by: 'code' | 'name' | 'likeness' }>;
  /** Rows of the list that no service found answers to. */
  missing: readonly ReferenceService[];
}

/** Convention: names that differ in a fifth of their letters or less are taken for one service under two names. */
const mostDifference = 0.2;

/** Matches services with the list: by procedure code, then by exact name (and agency where names repeat), then by likeness. */
export function matchServices(list: readonly ReferenceService[], services: readonly Service[]): Matching {
  return matchingFor(list)(services);
}

const matchingFor = memoised((list: readonly ReferenceService[]) =>
  memoised((services: readonly Service[]): Matching => {
    const byUrl = new Map<string, { row: ReferenceService; by: 'code' | 'name' | 'likeness' }>();
    const left = new Set(list);
    const keys = new Map(list.map((row) => [row, nameKey(row.name)]));
    const open = new Set(services);
    const take = (service: Service, row: ReferenceService, by: 'code' | 'name' | 'likeness'): void => {
      byUrl.set(service.url, { row, by });
      left.delete(row);
      open.delete(service);
    };
    const codes = new Map(list.flatMap((row) => (row.code ? [[codeKey(row.code), row] as const] : [])));
    for (const service of services) {
      const row = service.code ? codes.get(codeKey(service.code)) : undefined;
      if (row) take(service, row, 'code');
    }
    const agreeing = (service: Service, row: ReferenceService): boolean => !(service.code && row.code);
    for (const service of [...open]) {
      const same = [...left].filter((row) => keys.get(row) === nameKey(service.name) && agreeing(service, row));
      const row = same.find(({ agency }) => nameKey(agency ?? '') === nameKey(service.agency ?? '')) ?? same[0];
      if (row) take(service, row, 'name');
    }
    for (const service of [...open]) {
      const name = nameKey(service.name);
      const near = [...left]
        .filter(
          (row) =>
            agreeing(service, row) &&
            Math.abs((keys.get(row) ?? '').length - name.length) <= name.length * mostDifference,
        )
        .map((row) => ({ row, distance: editDistance(name, keys.get(row) ?? '') }))
        .sort((a, b) => a.distance - b.distance)[0];
      if (near && near.distance <= name.length * mostDifference) take(service, near.row, 'likeness');
    }
    return { byUrl, missing: list.filter((row) => left.has(row)) };
  }),
);

const codeKey = (code: string): string => code.replace(/\s+/g, '').toUpperCase();
