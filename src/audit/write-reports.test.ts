import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { reportFolder, writeReports } from './write-reports.ts';

const place = mkdtempSync(join(tmpdir(), 'congchuan-write-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const write = (folder: string, ...format: string[]) =>
  writeReports(sampleReport(), { folder, options: { format, lang: 'vi' } });

describe('writeReports', () => {
  test('all files by default; of those asked for, a path of its own goes before', async () => {
    const folder = join(place, 'all');
    await write(folder);
    expect(readdirSync(folder).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
    const named = join(place, 'deep', 'a=b.json');
    expect(await write(join(place, 'some'), `json=${named}`, 'html', 'terminal')).toEqual([
      named,
      join(place, 'some', 'report.html'),
    ]);
    expect(JSON.parse(readFileSync(named, 'utf8'))).toEqual(sampleReport());
  });

  test('a file that cannot be written is a usage error that names it', async () => {
    const file = join(place, 'file');
    writeFileSync(file, '');
    await expect(write(join(file, 'folder'))).rejects.toThrow(UsageError);
    await expect(write(place, `json=${place}`)).rejects.toThrow(`${place}: cannot be written (EISDIR)`);
  });
});

describe('standard output', () => {
  test('gets the one format asked for, and no file is made', async () => {
    const out: (string | Uint8Array)[] = [];
    const folder = join(place, 'none');
    const files = await writeReports(sampleReport(), {
      ...{ folder, options: { format: ['json=-'], lang: 'vi' } },
      standardOutput: (content) => out.push(content),
    });
    expect(files).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(JSON.parse(String(out))).toEqual(sampleReport());
  });

  test('cannot take a format of several files', async () => {
    await expect(write(place, 'csv=-')).rejects.toThrow(
      '--format csv=-: csv makes several files; give a folder instead of -',
    );
  });
});

describe('PDF', () => {
  test('without a browser says so before anything is written', async () => {
    const folder = join(place, 'pdf');
    const asked = { folder, options: { format: ['pdf'], lang: 'vi' as const, browser: 'none' } };
    await expect(writeReports(sampleReport(), asked)).rejects.toThrow(
      '--format pdf: needs a browser (switched off with --browser none)',
    );
    expect(existsSync(folder)).toBe(false);
  });
});

describe('reportFolder', () => {
  const report = { portal: sampleReport().portal, collectedAt: '2026-03-02T03:04:05.678Z' };

  test('is named by portal and time', () => {
    expect(reportFolder('out', report)).toBe(join('out', report.portal.id, '20260302T030405Z'));
  });

  test.each(['../../etc', '/etc', '..', 'a\\b'])('the id %s of a file leads nowhere else', (id) => {
    const parts = reportFolder('out', { ...report, portal: { ...report.portal, id } }).split(/[\\/]/);
    expect(parts).toHaveLength(3);
    expect(parts).not.toContain('..');
  });
});
