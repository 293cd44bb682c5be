import { about, joined, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import type { ListedPortal } from './list/read-portal-list.ts';

/** A portal as a round has it. */
export interface KnownPortal {
  id: string;
  host: string;
  /** Something was said of it, or somebody looks at it now: its address stays. */
  isSettled: boolean;
}

/** Folders of some systems know no case. */
const keyOf = (id: string): string => id.normalize('NFC').toLowerCase();

/**
 * A result belongs to the portal that was looked at: in a round that goes on, an id stays with its host once the portal was
 * assessed, and a host with its id.
 * @param known - portals of the round
 * @param list - as people call it
 * @returns ids of portals that move before anything was said of them, such as those whose address was mistyped
 * @throws {UsageError} that names every row of the list for which that does not hold
 */
export function refuseMoved(
  known: readonly KnownPortal[],
  portals: readonly ListedPortal[],
  list: string | undefined,
): string[] {
  const byId = new Map(known.map((portal) => [keyOf(portal.id), portal]));
  const byHost = new Map(known.map((portal) => [portal.host, portal]));
  const corrected: string[] = [];
  const moved = portals.flatMap(({ portal: { id }, host }): Bilingual[] => {
    const [before, other] = [byId.get(keyOf(id)), byHost.get(host)];
    if (other && other.id !== id)
      return [
        about(id, {
          vi: `đợt đã có ${host} với mã ${other.id}; hãy giữ mã đó`,
          en: `the round has ${host} already, as ${other.id}; keep that id`,
        }),
      ];
    if (before && before.host !== host && !before.isSettled) corrected.push(before.id);
    else if (before && before.host !== host)
      return [
        about(id, {
          vi: `địa chỉ nay ở ${host}, còn trong đợt mã này là ${before.host}; hãy đặt mã mới cho dòng này, hoặc giữ địa chỉ cũ`,
          en: `the address is at ${host}, the round has ${before.host} under this id; give the row a new id, or keep the address`,
        }),
      ];
    return [];
  });
  if (moved.length === 0) return corrected;
  const head = {
    vi: `${moved.length} dòng không khớp với các cổng của đợt, chưa kiểm tra cổng nào; hãy sửa các dòng này, hoặc bắt đầu đợt mới trong thư mục khác`,
    en: `${moved.length} rows do not match the portals of the round; nothing was inspected; correct these rows, or begin a new round in another folder`,
  };
  throw wrong(list ?? { vi: 'danh sách', en: 'the list' }, joined([head, ...moved], '\n  '));
}
