import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const operation = { regulation: 'operation' };
const coordination = { regulation: 'coordination' };
const link = (title: string) => `<ul><li><a href="/vb/1">${title}</a></li></ul>`;

ruleTester(rule, {
  passed: [
    {
      name: 'a link with the whole title',
      html: link('Quyết định ban hành Quy chế quản lý, vận hành Cổng thông tin điện tử tỉnh Mẫu'),
      options: operation,
      messages: ['posted'],
    },
    {
      name: 'a cell of a list, in capitals without marks',
      html: '<table><tr><td>12/QD-UBND</td><td>BAN HANH QUY CHE HOAT DONG CUA TRANG THONG TIN DIEN TU SO Y TE</td></tr></table>',
      options: operation,
    },
    {
      name: 'a headline of another page, decomposed',
      evidence: {
        pages: [
          pageOf('<p>Trang chủ</p>'),
          pageOf(`<h1>${'Quy chế của Cổng Thông tin điện tử'.normalize('NFD')}</h1>`, 'https://tinhmau.gov.vn/vb/1'),
        ],
      },
      options: operation,
    },
    {
      name: 'units working together',
      html: link('Quy chế phối hợp cung cấp, xử lý thông tin trên Cổng thông tin điện tử tỉnh'),
      options: coordination,
    },
  ],
  failed: [],
  cantTell: [
    {
      name: 'nothing',
      html: link('Quy chế làm việc của Ủy ban nhân dân tỉnh'),
      options: operation,
      messages: ['not-seen'],
    },
    {
      name: 'a draft',
      html: link('Lấy ý kiến dự thảo Quy chế quản lý Cổng thông tin điện tử tỉnh'),
      options: operation,
      messages: ['unsure'],
    },
    {
      name: 'another’s portal',
      html: link('Quy chế hoạt động của Cổng thông tin điện tử Chính phủ'),
      options: operation,
      messages: ['unsure'],
    },
    {
      name: 'working together without the portal being named',
      html: link('Quy chế phối hợp cung cấp, xử lý thông tin'),
      options: coordination,
      messages: ['unsure'],
    },
    {
      name: 'a sentence of an article is no title',
      html: `<h2>${'Tin của tỉnh. '.repeat(30)} Quy chế quản lý Cổng thông tin điện tử</h2>`,
      options: operation,
      messages: ['not-seen'],
    },
  ],
});
