import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../src/core/report.ts';

/** The scripts of docs/ci run by a shell, with an `npx` that judges recorded evidence instead of fetching the package. */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congchuan-ci-'));
afterAll(() => rmSync(folder, { recursive: true }));

const npx = join(folder, 'npx');
writeFileSync(
  npx,
  `#!/usr/bin/env bash
[ "$1" = --yes ] && [ "$2" = congchuan@latest ] && [ "$3" = audit ] || { echo "npx $*" >&2; exit 99; }
echo "$4" > "${folder}/portal"
shift 4
kept=()
while [ $# -gt 0 ]; do [ "$1" = --kind ] && shift 2 || { kept+=("$1"); shift; }; done
exec "${process.execPath}" "${root}bin/congchuan.js" evaluate "${root}fixtures/evidence/conformant.wacz" "\${kept[@]}"
`,
);
chmodSync(npx, 0o755);

function shell(script: string, env: Record<string, string>) {
  const output = mkdtempSync(join(folder, 'out-'));
  const result = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    cwd: output,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, OUTPUT: join(output, 'reports'), ...env },
  });
  const file = (name: string) => join(output, 'reports', name);
  return { code: result.status, out: result.stdout, err: result.stderr, file, output };
}

describe('the GitHub action', () => {
  const action = parse(readFileSync(join(root, 'docs/ci/github/action.yml'), 'utf8'));
  const [step] = action.runs.steps;
  const run = (own: Record<string, string> = {}) => {
    const summary = join(mkdtempSync(join(folder, 'gh-')), 'summary');
    const output = `${summary}.out`;
    const inputs = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, from]) => {
        const input = /inputs\.([\w-]+)/.exec(from)?.[1] ?? '';
        expect(Object.keys(action.inputs)).toContain(input);
        return [name, String(action.inputs[input].default ?? '')];
      }),
    );
    const { OUTPUT: _, ...rest } = inputs;
    const result = shell(step.run, {
      ...{ ...rest, PORTAL: 'https://tinhmau.gov.vn', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output },
      ...own,
    });
    const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    return { ...result, summary: read(summary), outputs: read(output) };
  };

  test('writes every report, shows the summary and passes when the gate holds', () => {
    const { code, out, err, file, summary, outputs } = run();
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(reportSchema.safeParse(JSON.parse(readFileSync(file('report.json'), 'utf8'))).success).toBe(true);
    for (const name of ['report.html', 'junit.xml', 'report.sarif']) expect(existsSync(file(name))).toBe(true);
    expect(summary).toMatch(/^## /);
    expect(outputs).toBe('code=0\n');
    expect(out).toBe('');
  });

  test('fails with the code of the gate, and still shows the summary', () => {
    const { code, err, summary, outputs } = run({ FAIL_ON: 'article:99:50' });
    expect({ code, outputs }).toEqual({ code: 2, outputs: 'code=2\n' });
    expect(err).toContain('article:99');
    expect(summary).toMatch(/^## /);
  });

  test('an address never becomes a command', () => {
    const trace = join(folder, 'trace');
    run({ PORTAL: `$(touch ${trace}); touch ${trace} #` });
    expect(existsSync(trace)).toBe(false);
    expect(readFileSync(join(folder, 'portal'), 'utf8')).toContain('$(touch');
  });
});

describe('the GitLab template', () => {
  const job = parse(readFileSync(join(root, 'docs/ci/gitlab.yml'), 'utf8')).congchuan;

  test('writes what its artifacts name', () => {
    const { OUTPUT: folderName, ...variables } = job.variables;
    const { code, err, output } = shell(job.script.join('\n'), {
      ...{ ...variables, PORTAL: 'https://tinhmau.gov.vn', OUTPUT: folderName },
    });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(job.artifacts.paths).toEqual([folderName]);
    expect(existsSync(join(output, job.artifacts.reports.junit))).toBe(true);
  });
});
