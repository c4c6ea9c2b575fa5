import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

import type { Configuration, Setting } from './configuration.ts';
import { codeOf } from './database/unavailable.ts';
import type { RateClass } from './route.ts';

/** Everything wrong with the configuration, one line for each bad value. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface Found {
  readonly text: string;
  readonly from: string;
}

/** Reads one value from text, or says in a few words what it should be. */
type Parse<T> = (text: string) => { readonly value: T } | { readonly fault: string };

const FILE_KEYS = {
  PORT: 'port',
  HOST: 'host',
  DATABASE_URL: 'databaseUrl',
  YUNMENG_HOME: 'home',
  YUNMENG_PUBLIC_URL: 'publicUrl',
  YUNMENG_DEMO: 'demo',
  YUNMENG_TRUSTED_PROXIES: 'trustedProxies',
  YUNMENG_MAX_UPLOAD_BYTES: 'maxUploadBytes',
  YUNMENG_RATE_LIMITS: 'rateLimits',
  LOG_LEVEL: 'logLevel',
} as const;
type Name = keyof typeof FILE_KEYS;

const RATE_CLASSES = ['read', 'write', 'search', 'upload', 'sign-in'] as const satisfies readonly RateClass[];
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const MEBIBYTE = 1024 * 1024;

/**
 * Reads the configuration from the environment and one optional JSON file (`YUNMENG_CONFIG`, or `config.json` in the
 * home folder). The environment wins over the file, the file over the default.
 *
 * @param folder what a relative path stands in: the folder the program was started in
 * @throws ConfigurationProblem naming every bad value at once
 */
export function loadConfiguration(env: Environment, folder: string): Configuration {
  const faults: string[] = [];
  const settings: Setting[] = [];
  const home = resolve(folder, env['YUNMENG_HOME'] ?? '.yunmeng');
  const file = readConfigurationFile(env, folder, home, faults);

  const find = (name: Name): Found | undefined => {
    const text = env[name];
    if (text !== undefined && text.trim() !== '') return { text: text.trim(), from: 'environment' };
    const inFile = file.values.get(FILE_KEYS[name]);
    return inFile === undefined ? undefined : { text: inFile, from: file.path };
  };
  const setting = <T>(name: Name, parse: Parse<T>, fallback: T): T => {
    const found = find(name);
    const parsed = found ? parse(found.text) : { value: fallback };
    if ('fault' in parsed)
      faults.push(`${name} is ${JSON.stringify(mask(found?.text ?? ''))} (from ${found?.from}): ${parsed.fault}`);
    const value = 'value' in parsed ? parsed.value : fallback;
    settings.push({ name, key: FILE_KEYS[name], value: mask(show(value)), from: found?.from ?? 'default' });
    return value;
  };

  const port = setting('PORT', wholeNumber(0, 65_535), 8080);
  const host = setting('HOST', anyText, '127.0.0.1');
  const configuration = {
    port,
    host,
    databaseUrl: setting<string | undefined>('DATABASE_URL', databaseUrl, undefined),
    home: setting('YUNMENG_HOME', (text) => ({ value: resolve(folder, text) }), home),
    publicUrl: setting('YUNMENG_PUBLIC_URL', publicUrl, `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`),
    isDemo: setting('YUNMENG_DEMO', yesOrNo, false),
    trustedProxies: setting<readonly string[]>('YUNMENG_TRUSTED_PROXIES', addresses, []),
    maxUploadBytes: setting('YUNMENG_MAX_UPLOAD_BYTES', wholeNumber(1, 4096 * MEBIBYTE), 50 * MEBIBYTE),
    rateLimits: setting<NonNullable<Configuration['rateLimits']>>('YUNMENG_RATE_LIMITS', rateLimits, {}),
    logLevel: setting<Configuration['logLevel']>('LOG_LEVEL', logLevel, 'info'),
  };
  if (faults.length > 0) throw new ConfigurationProblem(faults);
  return { ...configuration, settings };
}

function readConfigurationFile(
  env: Environment,
  folder: string,
  home: string,
  faults: string[],
): { path: string; values: Map<string, string> } {
  const named = env['YUNMENG_CONFIG'];
  const path = named === undefined ? join(home, 'config.json') : resolve(folder, named);
  const values = new Map<string, string>();
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // The file of the home folder need not be there; one that was named must.
    if (named !== undefined || codeOf(error) !== 'ENOENT')
      faults.push(`${path} cannot be read as JSON: ${String(error)}`);
    return { path, values };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    faults.push(`${path} must hold one JSON object`);
    return { path, values };
  }
  const known: readonly string[] = Object.values(FILE_KEYS).filter((key) => key !== 'home');
  for (const [key, value] of Object.entries(content)) {
    if (known.includes(key)) values.set(key, Array.isArray(value) ? value.join(',') : String(value));
    else faults.push(`${path} has an unknown name ${JSON.stringify(key)}: it knows ${known.join(', ')}`);
  }
  return { path, values };
}

const anyText: Parse<string> = (text) => ({ value: text });

function wholeNumber(least: number, most: number): Parse<number> {
  return (text) => {
    const value = Number(text);
    const isGood = /^\d+$/.test(text) && value >= least && value <= most;
    return isGood ? { value } : { fault: `it must be a whole number from ${least} to ${most}` };
  };
}

const yesOrNo: Parse<boolean> = (text) => {
  if (['1', 'true', 'yes'].includes(text.toLowerCase())) return { value: true };
  if (['0', 'false', 'no'].includes(text.toLowerCase())) return { value: false };
  return { fault: 'it must be 1 or 0' };
};

const databaseUrl: Parse<string> = (text) =>
  /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)
    ? { value: text }
    : { fault: 'it must be an address like postgres://user:password@host:5432/database' };

const publicUrl: Parse<string> = (text) => {
  const isGood = /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname === '/';
  return isGood
    ? { value: text.replace(/\/$/, '') }
    : { fault: 'it must be like https://service.example.cn, without a path' };
};

const addresses: Parse<readonly string[]> = (text) => {
  const list = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const bad = list.find((entry) => !isAddressOrRange(entry));
  return bad === undefined
    ? { value: list }
    : { fault: `${JSON.stringify(bad)} is neither an IP address nor a range like 10.0.0.0/8` };
};

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

const logLevel: Parse<Configuration['logLevel']> = (text) => {
  const level = LOG_LEVELS.find((one) => one === text);
  return level ? { value: level } : { fault: `it must be one of ${LOG_LEVELS.join(', ')}` };
};

const rateLimits: Parse<NonNullable<Configuration['rateLimits']>> = (text) => {
  const entries = text.split(',').map((entry) => entry.trim().split('='));
  const isGood = entries.every(
    ([name = '', limit = '']) => RATE_CLASSES.some((one) => one === name) && /^[1-9]\d{0,8}$/.test(limit),
  );
  return isGood
    ? { value: Object.fromEntries(entries.map(([name = '', limit]) => [name, Number(limit)])) }
    : { fault: `it must be like read=600,sign-in=20: requests per minute, of ${RATE_CLASSES.join(', ')}` };
};

function show(value: unknown): string {
  if (value === undefined) return '(embedded)';
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return (
      Object.entries(value)
        .map((pair) => pair.join('='))
        .join(',') || '(default)'
    );
  }
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Hides the password of an address. */
function mask(text: string): string {
  return text.replace(/(\/\/[^:/@\s]*:)[^@\s]*@/, '$1****@');
}
