import { describe, expect, test } from 'vitest';
import { AssessmentError } from '../core/errors.ts';
import { failed } from '../core/observation.ts';
import { clientFrom } from '../testing/fake-web.ts';
import { findHome } from './find-home.ts';

const https = 'https://tinhmau.gov.vn/';
const http = 'http://tinhmau.gov.vn/';
const page = '<p>Cổng thông tin điện tử tỉnh Mẫu</p>';

describe('findHome', () => {
  test('follows redirects to the canonical address and keeps the chain', async () => {
    const canonical = 'https://www.tinhmau.gov.vn/vi';
    const client = clientFrom({
      [https]: { body: page, redirects: [{ url: https, status: 301 }], finalUrl: canonical },
    });
    expect(await findHome(client, https, 'vi')).toEqual({
      url: canonical,
      chain: [https, https, canonical],
      arrival: [{ url: canonical, by: 'redirect' }],
    });
  });

  describe('over pages that are only the way to another', () => {
    const home = `${https}trang-chu`;
    const refresh = (to: string) => `<meta http-equiv="refresh" content="0;url=${to}">`;

    test('a refresh, a script, a splash page, one after the other', async () => {
      const client = clientFrom({
        [https]: refresh('/chao'),
        [`${https}chao`]: '<a href="/vao"><img src="c.jpg" alt="Chào mừng"></a>',
        [`${https}vao`]: { body: '<script>location.href="/trang-chu"</script>', redirects: [] },
        [home]: page,
      });
      expect(await findHome(client, https, 'vi')).toEqual({
        url: home,
        chain: [https, https, `${https}chao`, `${https}chao`, `${https}vao`, `${https}vao`, home, home],
        arrival: [
          { url: `${https}chao`, by: 'refresh' },
          { url: `${https}vao`, by: 'splash' },
          { url: home, by: 'script' },
        ],
      });
    });

    test('which end where they go round, lead nowhere, or are what was asked for', async () => {
      const round = clientFrom({ [https]: refresh('/a'), [`${https}a`]: refresh('/') });
      expect((await findHome(round, https, 'vi')).url).toBe(`${https}a`);
      expect((await findHome(clientFrom({ [https]: refresh('/mat') }), https, 'vi')).url).toBe(https);
      const one = clientFrom({ [https]: refresh('/trang-chu'), [home]: page });
      expect((await findHome(one, https, 'vi', { onePage: true })).url).toBe(https);
    });
  });

  test.each(['refused', 'tls', 'timeout'] as const)('asks over http when https is %s', async (code) => {
    const client = clientFrom({ [https]: failed(code, 'x'), [http]: page });
    expect((await findHome(client, https, 'vi')).url).toBe(http);
  });

  test('asks over http neither on a port of its own, nor for a host that does not exist', async () => {
    const own = 'https://tinhmau.gov.vn:8443/';
    const client = clientFrom({ [own]: failed('refused', 'x'), [https]: failed('dns', 'x'), [http]: page });
    await expect(findHome(client, own, 'vi')).rejects.toThrow(AssessmentError);
    await expect(findHome(client, https, 'vi')).rejects.toThrow(/dns/);
    expect(client.asked).toEqual([own, https]);
  });

  test('without any answer, tells why the address asked for gave none', async () => {
    const client = clientFrom({ [https]: failed('timeout', 'no answer'), [http]: failed('refused', 'closed') });
    await expect(findHome(client, https, 'en')).rejects.toThrow(
      'https://tinhmau.gov.vn/: no complete answer in time (timeout: no answer)',
    );
  });

  test.each([
    ['http-status', { status: 500, body: page }],
    ['empty', { body: '' }],
    ['not-html', { contentType: 'application/pdf', body: '%PDF' }],
    ['blocked', { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: page }],
    ['maintenance', { status: 503, body: '<p>Hệ thống đang bảo trì</p>' }],
  ])('an answer that is no home page: %s', async (code, answer) => {
    await expect(findHome(clientFrom({ [https]: answer }), https, 'vi')).rejects.toThrow(new RegExp(code));
  });
});
