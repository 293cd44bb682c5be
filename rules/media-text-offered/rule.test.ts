import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const video = (inner = '') => `<div><video controls src="/v.mp4">${inner}</video></div>`;
const text = 'Chủ tịch tỉnh phát biểu tại lễ khởi công dự án. '.repeat(6);

ruleTester(rule, {
  passed: [
    { name: 'captions', html: video('<track kind="captions" src="/v.vtt" srclang="vi">'), messages: ['captions'] },
    {
      name: 'a transcript',
      html: `<div><audio controls src="/a.mp3"></audio><h3>Toàn văn bài phát biểu</h3></div>`,
      messages: ['transcript'],
    },
  ],
  failed: [],
  cantTell: [
    { name: 'nothing', html: video(), messages: ['none'] },
    { name: 'some text', html: `<section>${video()}<p>${text}</p></section>`, messages: ['beside'] },
    { name: 'chapters are no text for it', html: video('<track kind="chapters" src="/c.vtt">'), messages: ['none'] },
    {
      name: 'a film of another site',
      html: '<div><iframe src="https://www.youtube.com/embed/x" title="Phóng sự"></iframe></div>',
      messages: ['none'],
    },
  ],
  inapplicable: [
    { name: 'none', html: '<p>Video</p>' },
    { name: 'a moving background', html: '<video autoplay muted loop src="/nen.mp4"></video>' },
    { name: 'a map is no film', html: '<iframe src="https://www.google.com/maps/embed"></iframe>' },
    { name: 'not shown', html: `<div data-cc-hidden>${video()}</div>` },
  ],
});
