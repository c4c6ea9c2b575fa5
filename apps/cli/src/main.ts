import { modules } from '@yunmeng/server/modules';

import { runCli } from './run-cli.ts';

process.exitCode = await runCli({
  args: process.argv.slice(2),
  env: process.env,
  modules,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
