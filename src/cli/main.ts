import { Command, CommanderError } from 'commander';
import { AssessmentError, UsageError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { languages } from '../core/language.ts';
import { tool } from '../core/tool.ts';
import { auditCommand } from './audit.ts';
import { collectCommand } from './collect.ts';
import { commandFault } from './command-fault.ts';
import { compareCommand } from './compare.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { exitCodes } from './exit-codes.ts';
import { explainCommand } from './explain.ts';
import { inspectCommand } from './inspect.ts';
import { instrumentsCommand, rulesCommand } from './law.ts';
import { monitorCommand } from './monitor.ts';
import { probeCommand } from './probe.ts';
import { reportCommand } from './report.ts';
import { serveCommand } from './serve.ts';
import { words } from './words.ts';
import { workerCommand } from './worker.ts';
import { worksheetCommand } from './worksheet.ts';

/** The command line; gives the exit code, see `exitCodes`. */
export async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  const text = words[language];
  let code: number = exitCodes.held;
  const program = new Command(tool.name).description(text.description).version(tool.version).exitOverride();
  // What its parser has to say is said below, in the language chosen.
  program.configureOutput({ outputError: () => {} });
  for (const add of [
    ...[auditCommand, collectCommand, evaluateCommand, reportCommand, probeCommand, doctorCommand],
    ...[inspectCommand, workerCommand],
  ]) {
    add(program, language, (result) => {
      code = result;
    });
  }
  for (const add of [
    instrumentsCommand,
    rulesCommand,
    explainCommand,
    worksheetCommand,
    compareCommand,
    serveCommand,
    monitorCommand,
  ])
    add(program, language);
  try {
    await program.parseAsync(withDefaultCommand(argv, program), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const fault = commandFault(error);
      if (fault) complain(`${text.usage}: ${fault[language]}`, exitCodes.usage);
      return error.exitCode === 0 ? exitCodes.held : exitCodes.usage;
    }
    if (error instanceof UsageError) return complain(`${text.usage}: ${error.text[language]}`, exitCodes.usage);
    if (error instanceof AssessmentError)
      return complain(`${text.notAssessed}: ${error.message}`, exitCodes.notAssessed);
    return complain(
      `${text.fault}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      exitCodes.notAssessed,
    );
  }
}

function complain(message: string, code: number): number {
  console.error(message);
  return code;
}

/** `congchuan <url>` is `congchuan audit <url>`. */
function withDefaultCommand(argv: readonly string[], program: Command): readonly string[] {
  const known = new Set([
    ...program.commands.map((command) => command.name()),
    'help',
    '--help',
    '-h',
    '--version',
    '-V',
  ]);
  const [first] = argv;
  return first === undefined ? ['--help'] : known.has(first) ? argv : ['audit', ...argv];
}

/** The language is needed before the options are parsed: help and complaints are in it too. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findLastIndex((argument) => /^--lang(?:=|$)/.test(argument));
  const named = at < 0 ? process.env.CONGCHUAN_LANG : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return languages.find((language) => language === named) ?? 'vi';
}
