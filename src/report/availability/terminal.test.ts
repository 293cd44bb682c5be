import { expect, test } from 'vitest';
import type { Look, Watch, WatchedAddress } from '../../core/availability.ts';
import { availabilityOf } from '../../evaluate/availability.ts';
import { availabilityTerminal } from './terminal.ts';

const from = new Date('2026-11-21T17:00:00Z');
const hour = 3_600_000;
const addresses: WatchedAddress[] = [
  { portal: 'mau', name: 'UBND tỉnh Mẫu', url: 'https://mau.gov.vn/', role: 'home' },
  { portal: 'mau', name: 'UBND tỉnh Mẫu', url: 'https://mau.gov.vn/dvc', role: 'service', title: 'Khai sinh' },
  { portal: 'khac', url: 'https://khac.gov.vn/', role: 'home' },
];
const watch: Watch = { from, until: new Date(from.getTime() + 24 * hour), everyMs: hour, addresses };
const looks: Look[] = addresses.flatMap(({ portal, url }) =>
  Array.from({ length: 24 }, (_, n): Look | undefined => {
    const at = new Date(from.getTime() + n * hour);
    const base = { portal, url, at, status: null, ms: 120 };
    const told = { from: '2026-11-21T21:00:00.000Z', until: '2026-11-21T22:00:00.000Z', said: 'Bảo trì hệ thống' };
    if (n === 0) return { ...base, state: 'up', code: null, announced: [told] };
    if (url.endsWith('/dvc') && n === 4) return { ...base, state: 'maintenance', code: 'maintenance' };
    if (n === 9 || n === 10) return { ...base, state: 'down', code: 'timeout' };
    // The scanner was off for an hour.
    return n === 15 ? undefined : { ...base, state: 'up', code: null };
  }).filter((look) => look !== undefined),
);
const seen = (portal?: string) =>
  availabilityOf(
    [{ ...watch, addresses: addresses.filter((one) => portal === undefined || one.portal === portal) }],
    looks,
    new Date(from.getTime() + 30 * hour),
  );

test('many portals: one row each, and that it is a sample from one place', () => {
  const text = availabilityTerminal(seen(), { lang: 'vi', width: 100 });
  expect(text).toContain('UBND tỉnh Mẫu │ 87,5–91,7');
  expect(text).toMatch(/khac +│ 87,5–91,7 +│ –/);
  expect(text).toContain('mẫu lấy từ một nơi');
});

test('one portal: outages with begin and end, maintenance apart, and each requirement on time with its share', () => {
  const text = availabilityTerminal(seen('mau'), { lang: 'en', width: 400 });
  expect(text).toContain(
    'https://mau.gov.vn/: from 2026-11-22 09:00 (Vietnam time) (last seen well: 2026-11-22 08:00 (Vietnam time)) to 2026-11-22 11:00 (Vietnam time): no complete answer in time (2 looks)',
  );
  expect(text).toMatch(/Maintenance\n {2}https:\/\/mau\.gov\.vn\/dvc: .+ notice of maintenance \(1 looks\)/);
  expect(text).toContain('notice of maintenance (1 looks); 1 of them within the time announced');
  expect(text).toMatch(/from 2026-11-22 04:00 .+ announcement first seen 2026-11-22 00:00 .+: “Bảo trì hệ thống”/);
  expect(text).toContain('no look (the scanner was off, asleep or late): 2');
  expect(text).toContain('tt32-2018:11.2.e/24h Runs 24 hours every day: seen 83.3–91.7 %');
  expect(text).toContain('draft-2017:11.d/success-90 At least 90 % of the visits of a day succeed: seen 83.3–87.5 %');
  expect(text).toContain('below 90 % on 1 days: 2026-11-22');
});

test('what a portal is called cannot leave its line', () => {
  const hostile = availabilityOf(
    [
      {
        ...watch,
        addresses: [{ ...addresses[0], portal: 'x', name: '\u001b[2J\nA', url: 'https://x.gov.vn/', role: 'home' }],
      },
    ],
    [],
    from,
  );
  expect(availabilityTerminal(hostile, { lang: 'vi' })).not.toContain('\u001b');
});
