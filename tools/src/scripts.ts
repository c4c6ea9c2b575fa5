import { generateModules } from './generate-modules.ts';

type Script = (args: readonly string[], root: string) => Promise<void>;

/** Runs an entry file that takes its arguments from the command line. */
function entry(name: string, start: () => Promise<unknown>, prepare: Script): Script {
  return async (args, root) => {
    await prepare(args, root);
    process.argv = [process.argv[0] ?? 'node', name, ...args];
    await start();
  };
}

const generate: Script = (_, root) => Promise.resolve(generateModules(root));
const buildPages: Script = async (_, root) => {
  generateModules(root);
  const { buildWeb } = await import('./build-web.ts');
  await buildWeb(root);
};

/** Every npm script, by name. Each loads only what it needs, so that a small one starts quickly. */
const scripts: Readonly<Record<string, Script>> = {
  start: entry('start', () => import('@yunmeng/server'), buildPages),
  build: buildPages,
  dev: async (_, root) => (await import('./dev.ts')).runDev(root),
  test: async (args, root) => (await import('./test.ts')).runTests(args, root),
  'test:long': async (args, root) => (await import('./test-long.ts')).runLongTests(args, root),
  check: async (args, root) => (await import('./check.ts')).runCheck(args, root),
  'check:architecture': async (args, root) =>
    (await import('./architecture/command.ts')).runArchitectureCheck(args, root),
  format: async (_, root) => (await import('./check.ts')).formatAll(root),
  golden: entry('golden', () => import('./golden/command.ts'), generate),
  demo: entry('demo', () => import('./demo/main.ts'), buildPages),
  bench: entry('bench', () => import('@yunmeng/bench'), buildPages),
  new: async (args, root) => (await import('./new-module/command.ts')).runNew(args, root),
  yunmeng: entry('yunmeng', () => import('@yunmeng/cli'), generate),
};

/** Runs one npm script; an unknown name lists what there is. */
export async function runScript(name: string, args: readonly string[], root: string): Promise<void> {
  const script = scripts[name];
  if (!script) {
    process.stderr.write(`There is no script "${name}". Scripts: ${Object.keys(scripts).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  await script(args, root);
}
