import { Problem } from '@yunmeng/kernel/problem';
import {
  type Command,
  ConfigurationProblem,
  createLogger,
  DatabaseAddressProblem,
  DatabaseUnavailable,
  drainJobs,
  type Environment,
  loadConfiguration,
  loadReferenceData,
  migrate,
  MigrationProblem,
  type Module,
  pendingMigrations,
} from '@yunmeng/runtime';
import { composeHouse, type House, type Readiness, rootFolder, StartProblem } from '@yunmeng/server/compose';

interface CliOptions {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly modules: readonly Module[];
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Exit statuses: done; failed, with a sentence why; called wrongly. */
const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/**
 * `yunmeng <words…>`: finds the command whose words begin the line, and runs it on the database of the configuration.
 * Without `DATABASE_URL` that is the embedded one: the running server's, or one started for this command.
 *
 * @returns the exit status
 */
export async function runCli(options: CliOptions): Promise<number> {
  const { args, modules, print, complain } = options;
  const [first] = args;
  try {
    if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
      print(helpText(modules));
      return EXIT.done;
    }
    if (first === 'migrate') return await onHouse(options, 'connected', (house) => migrateHouse(house, print));

    const found = findCommand(commandsOf(modules), args);
    if (!found) {
      complain(`There is no command "${args.join(' ')}".\n\n${helpText(modules)}`);
      return EXIT.misused;
    }
    const rest = args.slice(found.name.split(' ').length);
    const needs = found.needs ?? 'loaded';
    return await onHouse(options, needs, (house) => runCommand(house, found, { rest, print, complain }));
  } catch (error) {
    complain(sentenceOf(error));
    return EXIT.failed;
  }
}

/** The command whose words begin the line; of several the longest, so that `items` does not hide `items import`. */
export function findCommand(commands: readonly Command[], args: readonly string[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, at) => args[at] === word))
    .toSorted((a, b) => b.name.split(' ').length - a.name.split(' ').length)[0];
}

function commandsOf(modules: readonly Module[]): Command[] {
  return modules.flatMap((module) => module.commands ?? []);
}

function helpText(modules: readonly Module[]): string {
  const own = [
    { usage: 'help', title: { zh: '列出命令', en: 'List what there is' } },
    { usage: 'migrate', title: { zh: '更新数据库结构', en: 'Bring the database up to date' } },
  ];
  const all = [...own, ...commandsOf(modules)].toSorted((a, b) => (a.usage < b.usage ? -1 : 1));
  return ['yunmeng <command>', ...all.map(({ usage, title }) => `\n  ${usage}\n      ${title.zh} · ${title.en}`)].join(
    '\n',
  );
}

async function onHouse(
  { env, modules }: CliOptions,
  readiness: Readiness,
  use: (house: House) => Promise<number>,
): Promise<number> {
  const { databaseUrl, logLevel } = loadConfiguration(env, rootFolder);
  const house = await composeHouse({
    env,
    modules,
    // What a command has to say it prints; the log is for what goes wrong.
    log: createLogger(logLevel === 'info' ? 'warn' : logLevel),
    // A database that others run on is not migrated in passing: `migrate` is a decision.
    readiness: databaseUrl === undefined || readiness === 'configuration' ? readiness : 'connected',
    whenRunning: 'attach',
    connections: 4,
  });
  try {
    return await use(house);
  } finally {
    await house.close();
  }
}

async function migrateHouse({ runtime }: House, print: (line: string) => void): Promise<number> {
  const applied = await migrate(runtime);
  for (const name of applied) print(`applied ${name}`);
  print(applied.length === 0 ? 'The database was up to date.' : `${applied.length} migration(s) applied.`);
  return EXIT.done;
}

interface Line {
  readonly rest: readonly string[];
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

async function runCommand(house: House, command: Command, { rest, print, complain }: Line): Promise<number> {
  const { runtime, embedded } = house;
  const needs = command.needs ?? 'loaded';
  if (needs === 'configuration') return command.run(runtime, rest, print);
  const pending = await pendingMigrations(runtime);
  if (pending.length > 0) {
    complain(`The database lacks ${pending.length} migration(s): run \`yunmeng migrate\` first.`);
    return EXIT.failed;
  }
  if (needs === 'loaded' && embedded === undefined) await loadReferenceData(runtime);
  const status = await command.run(runtime, rest, print);
  // With no server running nobody else would deliver what the command announced.
  if (embedded?.pid !== undefined) await drainJobs(runtime);
  return status;
}

/** One sentence with its code; a stack only for what is a bug. */
function sentenceOf(error: unknown): string {
  if (error instanceof Problem) {
    const findings = error.errors.map(({ pointer, detail }) => `\n  ${pointer} ${detail.zh} ${detail.en}`);
    return `${error.code}: ${error.detail.zh} ${error.detail.en}${findings.join('')}`;
  }
  const explained = [ConfigurationProblem, DatabaseAddressProblem, MigrationProblem, StartProblem];
  if (error instanceof Error && explained.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof DatabaseUnavailable)
    return `runtime.unavailable: ${error.message} Start it and run the command again.`;
  const aboutFile = fileSentence(error);
  if (aboutFile !== undefined) return aboutFile;
  return `internal: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

const FILE_FAULTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '没有这个文件或文件夹，请核对路径', en: 'There is no such file or folder: check the path' },
  ENOTDIR: { zh: '路径中有一段不是文件夹，请核对路径', en: 'A part of the path is no folder: check the path' },
  EISDIR: { zh: '这是文件夹，请写文件的路径', en: 'This is a folder: name a file' },
  EACCES: {
    zh: '没有读写这个文件的权限，请换一个用户或路径',
    en: 'This user may not: use another one, or another path',
  },
  EPERM: {
    zh: '没有读写这个文件的权限，请换一个用户或路径',
    en: 'This user may not: use another one, or another path',
  },
  EROFS: { zh: '这里只能读，请换一个路径', en: 'Nothing can be written there: choose another path' },
  ENOSPC: { zh: '磁盘已满，请腾出空间', en: 'The disk is full: make room' },
};

/** Paths come from whoever typed the command: one that does not work is his to mend, and no bug. */
function fileSentence(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  const words = FILE_FAULTS[String(error.code)];
  if (!words) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? ` ${error.path}` : '';
  return `cli.file${path}: ${words.zh} ${words.en} (${String(error.code)}).`;
}
