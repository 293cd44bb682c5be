import type { Service } from '../../src/core/service.ts';
import { type Case, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const origin = 'https://dichvucong.tinhmau.gov.vn';
const service: Service = {
  name: 'Cấp thẻ',
  url: `${origin}/thu-tuc/chi-tiet?ma=1`,
  fields: {},
  forms: [],
  apply: [],
  figures: {},
};

function given(name: string, text: string, message: string, data?: { status?: number; found?: string }): Case {
  const { status = 200, found } = data ?? {};
  const robots = { url: `${origin}/robots.txt`, status, text };
  return { name, evidence: { service, robots }, messages: [message], ...(found === undefined ? {} : { found }) };
}
const all = 'User-agent: *\n';

ruleTester(rule, {
  passed: [
    given('open to all', `${all}Allow: /`, 'permitted'),
    given('another path', `${all}Disallow: /quan-tri/\nDisallow: /thu-tuc/in`, 'permitted'),
    given('a robot that is no search engine', `User-agent: GPTBot\nUser-agent: AhrefsBot\nDisallow: /`, 'permitted'),
    given('closed, the services apart', `${all}Disallow: /\nAllow: /thu-tuc/`, 'permitted'),
    given(
      'closed but to engines',
      `${all}Disallow: /\n\nUser-agent: Googlebot\nUser-agent: bingbot\nUser-agent: coccocbot-web\nAllow: /`,
      'permitted',
    ),
    given('nothing disallowed', `${all}Disallow:`, 'permitted'),
    given('not there', 'Not found', 'permitted', { status: 404 }),
    given('a page in its place', '<!doctype html><p>Disallow: /</p>', 'permitted'),
  ],
  failed: [
    given('closed to all', `${all}Disallow: /`, 'forbidden', { found: 'Disallow: /' }),
    given('the path of services', `${all}Disallow: /thu-tuc/`, 'forbidden', { found: 'Disallow: /thu-tuc/' }),
    given('a pattern', `${all}Disallow: /*?ma=`, 'forbidden'),
    given('Google alone', `${all}Allow: /\n\nUser-agent: Googlebot\nDisallow: /thu-tuc`, 'forbidden'),
    given('a note about sitemaps between', `${all}Sitemap: ${origin}/s.xml\nDisallow: /thu-tuc/`, 'forbidden'),
  ],
  cantTell: [
    given('Cốc Cốc alone', `User-agent: coccocbot-web\nDisallow: /`, 'partly-forbidden'),
    given('a server error', '', 'unreadable', { status: 503 }),
  ],
});
