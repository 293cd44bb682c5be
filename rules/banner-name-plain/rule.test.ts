import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const head = (font: string | undefined, name = 'ỦY BAN NHÂN DÂN TỈNH MẪU') =>
  `<header><p${font === undefined ? '' : ` data-cc-font="${font}"`}>${name}</p></header><p>Tin</p>`;

ruleTester(rule, {
  passed: [
    {
      name: 'a system font',
      html: head('normal;Arial, sans-serif'),
      messages: ['plain'],
      found: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
    },
    { name: 'quoted, with a fallback', html: head('normal;&quot;Times New Roman&quot;, cursive') },
    { name: 'a web font', html: head('normal;&quot;Roboto Condensed&quot;, fantasy') },
    { name: 'the generic family', html: head('normal;sans-serif') },
  ],
  failed: [
    { name: 'italic', html: head('italic;Arial'), messages: ['slanted'] },
    { name: 'oblique', html: head('oblique 10deg;Arial'), messages: ['slanted'] },
    { name: 'handwriting', html: head('normal;&quot;Brush Script MT&quot;, Arial'), messages: ['fanciful'] },
    { name: 'the generic family of ornament', html: head('normal;fantasy') },
    { name: 'Comic Sans', html: head('normal;&quot;Comic Sans MS&quot;') },
  ],
  cantTell: [
    { name: 'a family nobody knows', html: head('normal;SoMauFont, Arial'), messages: ['unknown'] },
    { name: 'a family whose name begins like a known one', html: head('normal;Interlude') },
    {
      name: 'name in a picture',
      html: '<header><img src="b.jpg" alt="Sở Y tế tỉnh Mẫu"></header>',
      messages: ['in-picture'],
    },
    { name: 'no style recorded', html: head(undefined), messages: ['in-picture'] },
    { name: 'the name may stand in a picture', html: '<header><img src="banner.jpg"></header>', messages: ['no-name'] },
    { name: 'no head', html: '<p>Xin chào</p>', messages: ['no-name'] },
  ],
  inapplicable: [{ name: 'no name to set', html: head('italic;Arial', 'Xin chào') }],
});
