import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const given = (host: string, form: string, former = false) => ({
  name: `${host} as ${form}`,
  options: { form, former },
  evidence: { home: pageOf('', `https://${host}/`) },
});

ruleTester(rule, {
  passed: [
    { ...given('www.angiang.gov.vn', 'province'), messages: ['proper'] },
    given('hochiminhcity.gov.vn', 'province'),
    given('moc.gov.vn', 'ministry'),
    given('cucdothi.moc.gov.vn', 'ministry-unit'),
    given('soyte.hanoi.gov.vn', 'provincial-department'),
    given('xuyenmoc.hochiminhcity.gov.vn:8443', 'locality'),
    given('portal.example.vn', 'vn'),
    given('binhduong.gov.vn', 'province', true),
  ],
  failed: [
    { ...given('angiang.com', 'vn'), messages: ['not-vn'] },
    { ...given('192.0.2.7', 'province'), messages: ['not-vn'] },
    { ...given('angiang.vn', 'province'), messages: ['not-gov'] },
    { ...given('ubnd.angiang.gov.vn', 'province'), messages: ['other-level'] },
    { ...given('phuong1.soyte.hanoi.gov.vn', 'locality'), messages: ['other-level'] },
    { ...given('phuongbencu.gov.vn', 'locality'), messages: ['other-level'] },
  ],
  cantTell: [
    { ...given('vnta.gov.vn', 'ministry-unit'), messages: ['own-name'] },
    { ...given('tinhmau.gov.vn', 'province'), messages: ['unknown-province'] },
    { ...given('binhduong.gov.vn', 'province'), messages: ['former-province'] },
  ],
});
