import type { ServiceResult } from '../core/report.ts';
import { home, servicePage } from './sample-requirements.ts';

function service(n: number, claimedLevel: number | null, own: Partial<ServiceResult> = {}): ServiceResult {
  const name = own.name ?? `Thủ tục mẫu số ${n}`;
  return {
    name,
    url: servicePage(n),
    code: `1.00${1000 + n}`,
    agency: 'Sở Nội vụ',
    field: 'Hành chính',
    claimedLevel,
    laterClass: null,
    verified: { min: claimedLevel ?? 1, max: claimedLevel ?? 2, open: [] },
    verdict: claimedLevel === null ? 'unclaimed' : 'confirmed',
    clicks: 3,
    path: [
      { text: 'Dịch vụ công', url: `${home}dich-vu-cong` },
      { text: 'Sở Nội vụ', url: `${home}dich-vu-cong?coquan=so-noi-vu` },
      { text: name, url: servicePage(n) },
    ],
    missing: [],
    checks: {
      ...{ passed: ['5.1.a', '5.2.b'], failed: n < 8 ? ['5.1.i/fees'] : [], cantTell: ['11.2.b/three-clicks'] },
      ...{ untested: ['12.1'], inapplicable: [] },
    },
    targetHash: `00000000000000${String(n).padStart(2, '0')}`,
    ...own,
  };
}

/** Services of every verdict, claimed at every level. */
export const services: ServiceResult[] = [
  service(1, 1),
  service(2, 1),
  service(3, 2),
  service(4, 3),
  service(5, 3, { verified: { min: 2, max: 3, open: ['11.2.b/three-clicks'] }, verdict: 'not-contradicted' }),
  service(6, 4, { verified: { min: 2, max: 4, open: [] }, verdict: 'not-contradicted', laterClass: 'full' }),
  service(7, null),
  service(8, 2, { verified: { min: 0, max: 0, open: [] }, verdict: 'over-claimed', missing: ['5.1.i/fees'] }),
  service(9, 4, {
    name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    agency: 'Sở Xây dựng',
    verified: { min: 1, max: 1, open: [] },
    verdict: 'over-claimed',
    missing: ['5.2.b'],
  }),
  service(10, 3, { clicks: null, path: [], code: null, agency: null, field: null }),
];
