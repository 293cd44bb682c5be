import { wrong } from '../../core/faults.ts';
import { kindNames, type PortalKind } from '../../core/portal.ts';
import { someOf } from '../../core/some-of.ts';
import type { ListedPortal } from './read-portal-list.ts';

export interface Choice {
  /** Ids; none for all. */
  only: readonly string[];
  /** `unknown` for all. */
  kind: PortalKind;
  limit: number | undefined;
}

/**
 * The portals of a list that are asked for, in its order.
 * @throws {UsageError} when an id is not in the list, or nothing is left
 */
export function choosePortals(portals: readonly ListedPortal[], { only, kind, limit }: Choice): ListedPortal[] {
  const ids = new Set(portals.map(({ portal }) => portal.id));
  const missing = only.filter((id) => !ids.has(id));
  if (missing.length > 0)
    throw wrong(`--only ${missing.join(', ')}`, {
      vi: `danh sách không có mã này; hãy chọn trong ${someOf([...ids])}`,
      en: `the list has no such id; it has ${someOf([...ids])}`,
    });
  const chosen = portals
    .filter(({ portal }) => only.length === 0 || only.includes(portal.id))
    .filter(({ portal }) => kind === 'unknown' || portal.kind === kind)
    .slice(0, limit);
  if (chosen.length === 0)
    throw wrong(
      { vi: `--kind ${kindNames[kind].vi}`, en: `--kind ${kind}` },
      {
        vi: 'danh sách không có cổng nào như vậy; hãy chọn loại khác, hoặc sửa cột loại (kind)',
        en: 'the list has no such portal; choose another kind, or correct its column kind',
      },
    );
  return chosen;
}
