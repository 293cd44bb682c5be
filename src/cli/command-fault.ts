import type { CommanderError } from 'commander';
import type { Bilingual } from '../core/language.ts';

/**
 * What is wrong with the command line itself, in place of the English words of its parser; undefined where that has said
 * nothing, because help was asked for.
 */
export function commandFault({ code, message }: CommanderError): Bilingual | undefined {
  const [, named = ''] = /'([^']+)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  const see = meant
    ? { vi: `có phải là ${meant} không? Hãy xem congchuan --help`, en: `is it ${meant}? See congchuan --help` }
    : { vi: 'hãy xem congchuan --help', en: 'see congchuan --help' };
  switch (code) {
    case 'commander.unknownOption':
      return { vi: `${named}: không có tùy chọn này; ${see.vi}`, en: `${named}: no such option; ${see.en}` };
    case 'commander.unknownCommand':
      return { vi: `${named}: không có lệnh này; ${see.vi}`, en: `${named}: no such command; ${see.en}` };
    case 'commander.optionMissingArgument':
      return { vi: `${named}: thiếu giá trị; ${see.vi}`, en: `${named}: needs a value; ${see.en}` };
    case 'commander.missingArgument':
      return {
        vi: `<${named}>: thiếu tham số này; ${see.vi}`,
        en: `<${named}>: this argument is missing; ${see.en}`,
      };
    case 'commander.excessArguments': {
      const [, given = ''] = /but got \d+: (.*)\.$/.exec(message) ?? [];
      return { vi: `${given}: thừa tham số; ${see.vi}`, en: `${given}: too many arguments; ${see.en}` };
    }
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    default: {
      // What we have no words for is told in the parser's own rather than not at all.
      const said = message.replace(/^error: /, '');
      return { vi: `${said}; ${see.vi}`, en: `${said}; ${see.en}` };
    }
  }
}
