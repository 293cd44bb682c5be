import { expect, test } from 'vitest';
import { skipped } from '../core/observation.ts';
import { bundleOf } from '../testing/bundle.ts';
import { posted } from '../testing/online-form.ts';
import { viewsOf } from './views.ts';

const home = 'https://tinhmau.gov.vn/';
const [service, form] = [`${home}khai-sinh`, `${home}ho-so`];
const labels = ['Trình tự thực hiện', 'Thành phần hồ sơ', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Căn cứ pháp lý'];
const sent = `<h1>Đăng ký khai sinh</h1><dl>${labels.map((label) => `<dt>${label}</dt><dd>05 ngày, 01 bộ</dd>`).join('')}</dl>
  <a href="/ho-so">Nộp hồ sơ trực tuyến</a>`;

/** What is known of the form behind a sign-in; without an outline the session only counted its fields. */
function behind(outline?: { html: string; whole: boolean }) {
  const bundle = bundleOf({ [home]: { sent: '<a href="/khai-sinh">Đăng ký khai sinh</a>' }, [service]: { sent } });
  bundle.evidence.notReached.push({ url: form, code: 'signed-in', message: 'HTTP 200; forms: 1, fields: 2' });
  const asset = { sha256: 'a'.repeat(64), bytes: 1, type: 'text/html' };
  if (outline) bundle.evidence.signedInForms = [{ url: form, outline: asset, whole: outline.whole }];
  const readAsset = (sha256: string) =>
    sha256 === asset.sha256 ? new TextEncoder().encode(outline?.html) : bundle.readAsset(sha256);
  const views = viewsOf({ ...bundle, readAsset });
  return { ...views, way: views.service[0]?.evidence };
}

test('a form that a session showed is looked at by its outline, which is no page of the portal', () => {
  const { way, page, site } = behind({ html: posted('<label>Họ tên <input></label>'), whole: true });
  expect(way?.eForm).toMatchObject({ value: { pages: [{ url: form, complete: true }], walled: true, complete: true } });
  // What stands around it was not kept: nothing is told from its absence.
  expect(way?.applying).toMatchObject({ value: { walled: true, complete: false, lacks: skipped('signed-in') } });
  expect(page.map(({ url }) => url)).toEqual([home, service]);
  expect(site[0]?.evidence.pages).toMatchObject({ value: [{ url: home }, { url: service }] });
});

test('of one that is not whole nothing is told from its absence either', () =>
  expect(behind({ html: posted('<label><input></label>'), whole: false }).way?.eForm).toMatchObject({
    value: { complete: false, lacks: skipped('signed-in') },
  }));

test('where the session showed no such form it stays untested', () =>
  expect(behind().way?.eForm).toMatchObject({ code: 'signed-in', message: 'HTTP 200; forms: 1, fields: 2' }));
