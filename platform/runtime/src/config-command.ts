import { tellUsage } from './command-usage.ts';
import type { Command } from './module.ts';

/** `config`: what is in force and where each value came from. Passwords are masked. */
export const configCommand: Command = {
  name: 'config',
  usage: 'config',
  title: { zh: '显示生效的配置及其来源', en: 'Show the configuration in force and where it came from' },
  needs: 'configuration',
  async run(runtime, args, print) {
    if (args.length > 0) return tellUsage(print, configCommand);
    for (const { name, value, from } of runtime.configuration.settings ?? []) print(`${name}=${value}  (${from})`);
    return 0;
  },
};
