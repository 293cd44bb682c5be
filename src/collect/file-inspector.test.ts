import { deflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openFileInspector } from './file-inspector.ts';

const inspector = openFileInspector();
afterAll(() => inspector.close());

/** A ZIP archive; `claims` is the size that its directory gives. */
function zip(entries: { name: string; text: string; flags?: number; claims?: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, flags = 0, claims } of entries) {
    const packed = deflateRawSync(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims ?? Buffer.byteLength(text), 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, Buffer.from(name)]));
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]));
    offset += locals.at(-1)?.length ?? 0;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]));
}

const pdf = (extra = '') => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (vi-VN) /MarkInfo << /Marked true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R ${extra} >>\n%%EOF\n`);
};

test('a PDF gives its page, structure, language, and that it has no text', async () => {
  const facts = await inspector.inspect(pdf(), 'pdf');
  expect(facts).toMatchObject({ opens: 'yes', pages: 1, text: false, tagged: true, language: 'vi-VN' });
  expect(facts.pageSize).toEqual({ width: 297, height: 210 });
});

test('a Word file gives its lines, with a tab where one writes, its paper and its title', async () => {
  const paragraph = '<w:p><w:r><w:t>Họ &amp; tên:</w:t><w:tab/></w:r></w:p><w:p/>';
  const facts = await inspector.inspect(
    zip([
      {
        name: 'word/document.xml',
        text: `<w:body>${paragraph}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`,
      },
      { name: 'docProps/core.xml', text: '<dc:title>Tờ khai</dc:title>' },
    ]),
    'docx',
  );
  expect(facts).toEqual({
    opens: 'yes',
    title: 'Tờ khai',
    pageSize: { width: 210, height: 297 },
    lines: ['Họ & tên:\t'],
    text: true,
  });
});

test.each([
  ['a PDF that is none', Buffer.from('%PDF-1.7 nothing'), 'pdf', 'damaged'],
  ['an archive cut off', zip([{ name: 'word/document.xml', text: 'x' }]).subarray(0, 40), 'docx', 'damaged'],
  ['a Word file without its text', zip([{ name: 'a.txt', text: 'x' }]), 'docx', 'damaged'],
  ['encrypted parts', zip([{ name: 'content.xml', text: 'x', flags: 1 }]), 'odt', 'encrypted'],
  ['a locked Word file', Buffer.from('\0EncryptedPackage', 'utf16le'), 'unknown', 'encrypted'],
  [
    'a file whose directory lies about its size',
    zip([{ name: 'word/document.xml', text: 'x'.repeat(9000), claims: 10 }]),
    'docx',
    'damaged',
  ],
] as const)('%s', async (_, bytes, type, opens) => {
  expect((await inspector.inspect(bytes, type)).opens).toBe(opens);
});

test('what unpacks to very much is read in part, and the next file is opened as ever', async () => {
  const bomb = zip([{ name: 'word/document.xml', text: `<w:p><w:t>Đầu</w:t></w:p>${'<w:p/>'.repeat(8_000_000)}` }]);
  expect(await inspector.inspect(bomb, 'docx')).toMatchObject({ opens: 'yes', lines: ['Đầu'] });
  expect((await inspector.inspect(pdf(), 'pdf')).opens).toBe('yes');
});

test('a file that takes too long says nothing of itself', async () => {
  const hasty = openFileInspector({ timeMs: 0 });
  expect(await hasty.inspect(pdf(), 'pdf')).toMatchObject({
    opens: 'unknown',
    reason: expect.stringContaining('0 ms'),
  });
  await hasty.close();
});
