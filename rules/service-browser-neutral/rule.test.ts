import { applying } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    { name: 'nothing', evidence: applying({}), messages: ['no-sign'] },
    {
      name: 'a PDF and a video',
      evidence: applying({
        page: '<object type="application/pdf" data="a.pdf"></object><p>Hỗ trợ Internet Explorer 11, Chrome.</p>',
      }),
    },
  ],
  failed: [
    {
      name: 'words',
      evidence: applying({ form: '<p>Dịch vụ chỉ chạy trên trình duyệt Internet Explorer.</p>' }),
      messages: ['one-browser'],
    },
    {
      name: 'ActiveX',
      evidence: applying({ form: '<object classid="clsid:D27CDB6E-AE6D"></object>' }),
      messages: ['plugin'],
    },
    { name: 'an applet', evidence: applying({ page: '<applet code="Ky.class"></applet>' }), messages: ['plugin'] },
  ],
});
