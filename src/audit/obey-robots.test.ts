import { describe, expect, test } from 'vitest';
import { failed } from '../core/observation.ts';
import { clientFrom, type FakeAnswer } from '../testing/fake-web.ts';
import { obeying, obeyRobots } from './obey-robots.ts';

const home = 'https://tinhmau.gov.vn/';
const options = { lang: 'vi', authorized: undefined } as const;

async function obey(robots: FakeAnswer, given: { lang: 'vi' | 'en'; authorized: string | undefined } = options) {
  const client = clientFrom({ [`${home}robots.txt`]: robots, [`${home}tep/a.pdf`]: 'a', [`${home}kin/b.pdf`]: 'b' });
  const paced: [string, number][] = [];
  const rules = await obeyRobots(client, home, given, (host, seconds) => paced.push([host, seconds]));
  return { client, rules, paced };
}
const text = (body: string) => ({ contentType: 'text/plain', body });
const closed = text('User-agent: *\nDisallow: /');

describe('obeyRobots', () => {
  test('asks each origin once, and a client that obeys asks for nothing forbidden', async () => {
    const { client, rules } = await obey(text('User-agent: *\nDisallow: /kin/'));
    const obedient = obeying(client, rules);
    expect(await obedient.get(`${home}tep/a.pdf`)).toMatchObject({ status: 'collected' });
    expect(await obedient.get(`${home}kin/b.pdf`)).toEqual({ status: 'skipped', code: 'robots' });
    expect(client.asked).toEqual([`${home}robots.txt`, `${home}tep/a.pdf`]);
  });

  test('hands on the pace that an origin asks for', async () => {
    const { paced } = await obey(text('User-agent: *\nCrawl-delay: 5'));
    expect(paced).toEqual([['tinhmau.gov.vn', 5]]);
  });

  test.each([
    ['forbids the home page', closed, 'vi', /robots\.txt không cho phép \(robots: --authorized/],
    ['cannot be read', failed('timeout', 'no answer'), 'en', /not permitted.*no answer; --authorized/],
    ['answers with a server error', { status: 503, body: '' }, 'en', /HTTP 503/],
  ] as const)('a robots.txt that %s: not assessed', async (_, robots, lang, why) => {
    await expect(obey(robots, { lang, authorized: undefined })).rejects.toThrow(why);
  });

  test('a robots.txt that is not there allows everything', async () => {
    const { rules } = await obey({ status: 404, body: '' });
    expect((await rules.rulesFor(`${home}kin/`)).allows(`${home}kin/`)).toBe(true);
  });

  test.each([undefined, 'công văn 1'])(
    'the robots.txt of other hosts is kept, and asked for once (authorised: %s)',
    async (authorized) => {
      const [there, away] = ['https://dvc.tinhmau.gov.vn', 'https://xa.tinhmau.gov.vn'];
      const client = clientFrom({
        [`${home}robots.txt`]: text('User-agent: *\nAllow: /'),
        [`${there}/robots.txt`]: closed,
        [`${away}/robots.txt`]: failed('timeout', 'no answer'),
      });
      const rules = await obeyRobots(client, home, { lang: 'vi', authorized }, () => {});
      await rules.rulesFor(`${there}/thu-tuc/1`);
      const kept = await rules.elsewhere([`${home}a`, `${there}/thu-tuc/1`, `${there}/thu-tuc/2`, `${away}/`]);
      expect(kept).toMatchObject([
        { origin: there, result: { value: { text: 'User-agent: *\nDisallow: /' } } },
        { origin: away, result: { status: 'failed', code: 'timeout' } },
      ]);
      expect(client.asked).toEqual([home, `${there}/`, `${away}/`].map((origin) => `${origin}robots.txt`));
    },
  );

  test('authorised: nothing is obeyed, but its sitemaps are of use', async () => {
    const { rules, paced } = await obey(text(`User-agent: *\nDisallow: /\nCrawl-delay: 9\nSitemap: ${home}so-do.xml`), {
      lang: 'vi',
      authorized: 'công văn 1',
    });
    expect((await rules.rulesFor(home)).allows(home)).toBe(true);
    expect(rules.own.sitemaps).toEqual([`${home}so-do.xml`]);
    expect(paced).toEqual([]);
  });
});
