import { openMutationHarness } from '/root/w58/src/testing/mutation-harness.ts';
const which = process.argv[2];
const { agency } = await import(`/root/w58/fixtures/portals/${which}/agency.ts`);
const { renderSite } = await import(`/root/w58/fixtures/portals/${which}/site.ts`);
const { feeds } = await import(`/root/w58/fixtures/portals/${which}/feeds.ts`);
const { expected } = await import(`/root/w58/fixtures/portals/${which}/expected.ts`);
const t = await import(`/root/w58/fixtures/portals/${which}/site.ts`);
const now = new Date('2026-03-02T03:00:00Z');
const extra = which === 'spa' ? { kind: 'ministry', likely: [...renderSite({ now: new Date(0) })].flatMap(([p, { type }]: any) => type.startsWith('text/html') ? [p] : []) } : { kind: 'provincial-department' };
const h = await openMutationHarness({ site: renderSite({ now }), host: agency.host, now, instrument: 'tt32-2018', again: 'pages', feeds, ...extra, ...JSON.parse(process.argv[3] ?? '{}') } as any);
for (const q of h.baseline.requirements) if (q.method === 'automatic' && q.weight > 0 && !/^(passed|inapplicable)$/.test(q.outcome)) { console.log(q.id, q.outcome); for (const f of q.findings.filter(f=>f.outcome!=='passed').slice(0,4)) console.log('    ', f.outcome, f.message, f.text.vi.slice(0,250), '|', f.found?.slice(0,150), JSON.stringify(f.places?.slice(0,2))); }
const lv = new Map(expected.map((e: any) => [e.code, e.verified]));
for (const s of h.baseline.services) console.log(s.code, s.claimedLevel, JSON.stringify(s.verified), s.verdict, 'truth', lv.get(s.code), s.name);
await h.close();
