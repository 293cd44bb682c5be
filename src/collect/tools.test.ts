import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ToolKind, toolKinds } from '../core/tools.ts';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { tryTools } from './tools.ts';

let bed: BrowserBed;
const sent: string[] = [];

const texts = '<h1>Cổng thông tin</h1><p>Tin thứ nhất</p><p>Tin thứ hai</p><p>Tin thứ ba</p>';
/** Two seconds of silence, eight bits, as a file. */
function wav(): Buffer {
  const samples = Buffer.alloc(16_000, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

async function toolsOf(path: string, html: string, kinds: readonly ToolKind[] = toolKinds) {
  bed.pages.set(path, `<!doctype html><html lang="vi"><title>Cổng</title>${html}${texts}`);
  const visited = await bed.session.visit(bed.at(path), async (page) => ({
    ...(await tryTools(page, kinds)),
    changes: page.changes(),
  }));
  if (visited.status !== 'visited') throw new Error(JSON.stringify(visited));
  return visited.value;
}

describe('tools', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
    bed.answers.set('/nhan', (request, response) => {
      sent.push(request.method ?? '');
      response.end();
    });
  });
  afterAll(() => bed.close());

  test('buttons that change colours and size are pressed and measured', async () => {
    const { tried } = await toolsOf(
      '/buttons',
      `<style>.dark { background: #000 } .dark * { color: #fff }</style>
      <button onclick="document.body.classList.toggle('dark')">Tương phản cao</button>
      <a href="#" class="nho">A-</a><a href="#" onclick="document.documentElement.style.fontSize='20px'">A+</a>`,
    );
    expect(tried).toEqual([
      { kind: 'contrast', name: 'Tương phản cao', outcome: 'worked', from: 21, to: 21 },
      { kind: 'text-size', name: 'A+', outcome: 'worked', from: 16, to: 20 },
    ]);
  });

  test('what is read out is heard, spoken or played, also where the page plays a sound of its own', async () => {
    const spoken = await toolsOf(
      '/speech',
      `<button onclick="speechSynthesis.speak(new SpeechSynthesisUtterance('Tin'))">Nghe đọc</button>`,
    );
    expect(spoken.tried).toEqual([{ kind: 'read-aloud', name: 'Nghe đọc', outcome: 'worked', heard: 'speech' }]);
    bed.answers.set('/a.wav', (_, response) => response.writeHead(200, { 'content-type': 'audio/wav' }).end(wav()));
    const played = await toolsOf('/audio', `<button onclick="new Audio('/a.wav').play()">Đọc bài viết</button>`);
    expect(played.tried).toMatchObject([{ outcome: 'worked', heard: 'audio' }]);
    const silent = await toolsOf(
      '/silent',
      `<button onclick="new Audio('/khong-co.mp3').play()">Nghe bài viết</button>
      <button onclick="speechSynthesis.speak(new SpeechSynthesisUtterance(' '))">Nghe đọc</button>`,
    );
    expect(silent.tried.map(({ name, outcome }) => `${name}: ${outcome}`).sort()).toEqual([
      'Nghe bài viết: silent',
      'Nghe đọc: nothing',
    ]);
    const instead = await toolsOf(
      '/instead',
      `<button onclick="new Audio('/khong-co.mp3').play().catch(() => speechSynthesis.speak(new SpeechSynthesisUtterance('Tin')))">Nghe đọc</button>`,
    );
    expect(instead.tried).toMatchObject([{ outcome: 'worked', heard: 'speech' }]);
    const sought = await toolsOf('/sought', '<button>A+</button><button>Nghe đọc</button>', ['read-aloud']);
    expect(sought.tried.map(({ kind }) => kind)).toEqual(['read-aloud']);
  });

  test('a panel is opened and what is in it is tried', async () => {
    const { tried } = await toolsOf(
      '/panel',
      `<button onclick="bang.hidden = false">Hỗ trợ người khuyết tật</button>
      <div id="bang" hidden><button onclick="document.body.style.zoom = 1.5">Tăng cỡ chữ</button>
      <button onclick="document.documentElement.style.filter = 'invert(1)'">Đổi màu</button></div>`,
    );
    expect(tried.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['contrast worked', 'text-size worked']);
  });

  test('buttons without effect, with another effect, that send and that lead away are told apart', async () => {
    const { tried } = await toolsOf(
      '/dead',
      `<button onclick="1">Tăng cỡ chữ</button><button onclick="di()">Giảm cỡ chữ</button>
      <script>const di = () => { location.href = '/khac'; };</script>
      <button onclick="document.title = 'x'; this.className = 'on'">Tương phản</button>
      <button onclick="fetch('/nhan', { method: 'POST' })">Nghe đọc</button>`,
    );
    expect(tried.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Tương phản', 'other'],
      ['Tăng cỡ chữ', 'nothing'],
      ['Giảm cỡ chữ', 'leads-away'],
      ['Nghe đọc', 'sends'],
    ]);
    expect(sent).toEqual([]);
  });

  test('what rates or sends is not pressed, whatever it is called; a widget of another site is named', async () => {
    const page = await toolsOf(
      '/hands-off',
      `<form method="post" action="/nhan"><button>Cỡ chữ</button></form>
      <button class="rating" onclick="fetch('/nhan', { method: 'POST' })">A+</button>
      <script src="https://cdn.userway.org/widget.js"></script>`,
    );
    expect(page.tried).toEqual([]);
    expect(page.widgets).toEqual(['cdn.userway.org']);
    expect(sent).toEqual([]);
  });
});
