import { generateModules } from './generate-modules.ts';

type Script = (args: readonly string[], root: string) => Promise<void>;
/** Prepares a program and answers the file to go on with: a bundle, whose address nobody knows before it is made. */
type BundledScript = (args: readonly string[], root: string) => Promise<string>;

/** Runs an entry file that takes its arguments from the command line. */
function entry(name: string, start: () => Promise<unknown>, prepare: Script): Script {
  return async (args, root) => {
    await prepare(args, root);
    process.argv = [process.argv[0] ?? 'node', name, ...args];
    await start();
  };
}

/** Runs a program from its bundle, with stacks that name its sources. */
function bundled(name: string, program: 'server' | 'cli', prepare: Script): BundledScript {
  return async (args, root) => {
    await prepare(args, root);
    process.argv = [process.argv[0] ?? 'node', name, ...args];
    process.setSourceMapsEnabled(true);
    return (await (await import('./bundle-programs.ts')).bundlePrograms(root))[program];
  };
}

const generate: Script = (_, root) => Promise.resolve(generateModules(root));
const buildPages: Script = async (_, root) => {
  generateModules(root);
  const { buildWeb } = await import('./build-web.ts');
  await buildWeb(root);
};

/** Every npm script, by name. Each loads only what it needs, so that a small one starts quickly. */
const scripts: Readonly<Record<string, Script | BundledScript>> = {
  start: bundled('start', 'server', buildPages),
  build: async (args, root) => {
    await buildPages(args, root);
    await (await import('./bundle-programs.ts')).bundlePrograms(root);
  },
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
  yunmeng: bundled('yunmeng', 'cli', generate),
};

/** Runs one npm script; an unknown name lists what there is. @returns the program to go on with, if it has one */
export async function runScript(name: string, args: readonly string[], root: string): Promise<string | void> {
  const script = scripts[name];
  if (!script) {
    process.stderr.write(`There is no script "${name}". Scripts: ${Object.keys(scripts).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  return script(args, root);
}
