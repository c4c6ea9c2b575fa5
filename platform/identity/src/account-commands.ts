import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { isDivisionCode, parseDivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { maskCitizenId, maskPhone } from '@yunmeng/kernel/mask';
import { Problem } from '@yunmeng/kernel/problem';
import { systemActor, type Command, type Runtime } from '@yunmeng/runtime';

import type { PostRow } from './account.ts';
import { isRoleHeld, listAccountRows } from './account-store.ts';
import { createAccount, disableAccount, type NewAccount } from './create-account.ts';
import { drawPassword } from './password.ts';
import { accountRefused } from './problems.ts';

const OK = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;
const LIST_LIMIT = 500;

type Run = Command['run'];
type Options = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const createAdministrator: Command = {
  name: 'admin create',
  usage: 'admin create --login <login> --name <name> [--password-file <path>] [--force]',
  title: { zh: '开第一个系统管理员账号', en: 'Make the first system administrator' },
  run: answering(['login', 'name', 'password-file'], ['force'], async (runtime, options, print) => {
    if (options['force'] !== true && (await isRoleHeld(runtime.db, 'system-admin'))) {
      print('There is a system administrator already. To make another one all the same, add --force.');
      return REFUSED;
    }
    const post: PostRow = {
      orgCode: 'local',
      orgName: '本平台',
      regionCode: PROVINCE_HUBEI,
      title: '系统管理员',
      roles: ['system-admin'],
      isOrgBound: false,
    };
    return make(runtime, { ...required(options), kind: 'official', post }, { options, print });
  }),
};

const createOne: Command = {
  name: 'accounts create',
  usage:
    'accounts create --login <login> --name <name> --kind citizen|official [--citizen-id <id>] [--phone <number>] ' +
    '[--role <role>]… [--org <credit code> --org-name <name> --region <division> --title <post> [--whole-region]] ' +
    '[--password-file <path>]',
  title: { zh: '开账号', en: 'Make an account' },
  run: answering(
    ['login', 'name', 'kind', 'citizen-id', 'phone', 'role', 'org', 'org-name', 'region', 'title', 'password-file'],
    ['whole-region'],
    async (runtime, options, print) => {
      const kind = text(options, 'kind');
      if (kind !== 'citizen' && kind !== 'official') {
        throw accountRefused('--kind 是 citizen 或 official。', '--kind is citizen or official.');
      }
      const [citizenId, phone] = [text(options, 'citizen-id'), text(options, 'phone')];
      const account: Omit<NewAccount, 'password'> = {
        ...required(options),
        kind,
        ...(citizenId !== undefined && { citizenId }),
        ...(phone !== undefined && { phone }),
        ...(kind === 'official' && { post: postFrom(options) }),
      };
      return make(runtime, account, { options, print });
    },
  ),
};

const list: Command = {
  name: 'accounts list',
  usage: 'accounts list',
  title: { zh: '列出账号', en: 'List accounts' },
  run: answering([], [], async (runtime, _, print) => {
    const rows = await listAccountRows(runtime.db, LIST_LIMIT + 1);
    for (const row of rows.slice(0, LIST_LIMIT)) {
      const post = row.orgName === null ? '' : `${row.roles?.join(',')} @ ${row.orgName} (${row.regionCode})`;
      const person = [row.citizenId && maskCitizenId(row.citizenId), row.phone && maskPhone(row.phone)];
      const state = row.disabledAt === null ? '' : 'disabled';
      print([row.login, row.kind, row.name, ...person, post, state].filter(Boolean).join('\t'));
    }
    if (rows.length > LIST_LIMIT) print(`… and more: only the first ${LIST_LIMIT} are listed.`);
    return OK;
  }),
};

const disable: Command = {
  name: 'accounts disable',
  usage: 'accounts disable --login <login>',
  title: { zh: '停用账号', en: 'Disable an account and end its sessions' },
  run: answering(['login'], [], async (runtime, options, print) => {
    const login = text(options, 'login');
    if (login === undefined) throw accountRefused('要写 --login。', '--login is needed.');
    const isDone = await runtime.act({ actor: systemActor }, (work) => disableAccount(work, login));
    print(isDone ? `Disabled: ${login}` : `There is no open account with the login ${login}.`);
    return isDone ? OK : REFUSED;
  }),
};

export const commands: readonly Command[] = [createAdministrator, createOne, list, disable];

/** Reads the options and turns a refusal into a sentence and an exit status. */
function answering(
  texts: readonly string[],
  flags: readonly string[],
  run: (runtime: Runtime, options: Options, print: (line: string) => void) => Promise<number>,
): Run {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string', multiple: name === 'role' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  return async (runtime, args, print) => {
    let values: Options;
    try {
      values = parseArgs({ args: [...args], options }).values;
    } catch (error) {
      print(error instanceof Error ? error.message : String(error));
      return WRONG_USAGE;
    }
    try {
      return await run(runtime, values, print);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      print(error.detail.en);
      return REFUSED;
    }
  };
}

async function make(
  runtime: Runtime,
  account: Omit<NewAccount, 'password'>,
  { options, print }: { readonly options: Options; readonly print: (line: string) => void },
): Promise<number> {
  const path = text(options, 'password-file');
  const password = path === undefined ? drawPassword((count) => runtime.randomBytes(count)) : await readPassword(path);
  await runtime.act({ actor: systemActor }, (work) => createAccount(work, { ...account, password }));
  print(`Created: ${account.login}`);
  if (path === undefined) print(`Password (shown only now): ${password}`);
  return OK;
}

/** The first line of a file; `/dev/stdin` takes it from a prompt or pipe, so that no password stands in a command line. */
async function readPassword(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).split(/\r?\n/)[0] ?? '';
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function required(options: Options): { readonly login: string; readonly name: string } {
  const [login, name] = [text(options, 'login'), text(options, 'name')];
  if (login === undefined || name === undefined) {
    throw accountRefused('要写 --login 和 --name。', '--login and --name are needed.');
  }
  return { login, name };
}

function postFrom(options: Options): PostRow {
  const [orgCode, orgName, region] = [text(options, 'org'), text(options, 'org-name'), text(options, 'region')];
  if (orgCode === undefined || orgName === undefined || region === undefined) {
    throw accountRefused(
      '公务人员要写 --org、--org-name 和 --region。',
      'An official needs --org, --org-name and --region.',
    );
  }
  const code = region.padEnd(12, '0');
  if (!isDivisionCode(code))
    throw accountRefused('--region 是6位或12位区划代码。', '--region is a division code of 6 or 12 digits.');
  const roles = Array.isArray(options['role']) ? options['role'].map(String) : [];
  return {
    orgCode,
    orgName,
    regionCode: parseDivisionCode(code),
    title: text(options, 'title') ?? '工作人员',
    roles,
    isOrgBound: options['whole-region'] !== true,
  };
}
