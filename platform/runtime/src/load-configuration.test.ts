import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { ConfigurationProblem, loadConfiguration } from './load-configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'yunmeng-test-configuration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfiguration(env, folder);
  } catch (error) {
    if (error instanceof ConfigurationProblem) return error.faults;
    throw error;
  }
  return [];
}

describe('loadConfiguration', () => {
  it('has a default for everything', () => {
    expect(loadConfiguration({}, folder)).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: undefined,
      home: join(folder, '.yunmeng'),
      publicUrl: 'http://127.0.0.1:8080',
      isDemo: false,
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('derives the public address from host and port', () => {
    expect(loadConfiguration({ PORT: '9000', HOST: '::1' }, folder).publicUrl).toBe('http://[::1]:9000');
  });

  it('takes the environment before the file, the file before the default, and remembers which', () => {
    const file = join(folder, 'one.json');
    writeFileSync(file, JSON.stringify({ port: 9001, logLevel: 'warn', trustedProxies: ['10.0.0.0/8', '::1'] }));
    const configuration = loadConfiguration({ YUNMENG_CONFIG: 'one.json', LOG_LEVEL: 'error' }, folder);
    expect(configuration).toMatchObject({ port: 9001, logLevel: 'error', trustedProxies: ['10.0.0.0/8', '::1'] });
    const from = new Map(configuration.settings?.map((setting) => [setting.name, setting.from]));
    expect([from.get('PORT'), from.get('LOG_LEVEL'), from.get('HOST')]).toEqual([file, 'environment', 'default']);
  });

  it('reads config.json of the home folder when no file is named', () => {
    const home = mkdtempSync(join(folder, 'home-'));
    writeFileSync(join(home, 'config.json'), JSON.stringify({ host: '0.0.0.0' }));
    expect(loadConfiguration({ YUNMENG_HOME: home }, folder).host).toBe('0.0.0.0');
  });

  it('shows no password', () => {
    const { settings } = loadConfiguration({ DATABASE_URL: 'postgres://me:geheim@db:5432/yunmeng' }, folder);
    expect(settings?.find((setting) => setting.name === 'DATABASE_URL')?.value).toBe(
      'postgres://me:****@db:5432/yunmeng',
    );
  });

  it('names every bad value at once, with what it should be', () => {
    const faults = faultsOf({
      PORT: '80a80',
      DATABASE_URL: 'mysql://me:geheim@db/x',
      YUNMENG_DEMO: 'perhaps',
      YUNMENG_PUBLIC_URL: 'service.example.cn',
      YUNMENG_TRUSTED_PROXIES: '10.0.0.0/8, nobody',
      YUNMENG_MAX_UPLOAD_BYTES: '-1',
      LOG_LEVEL: 'loud',
    });
    expect(faults).toHaveLength(7);
    expect(faults.join('\n')).not.toContain('geheim');
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'YUNMENG_DEMO',
      'YUNMENG_PUBLIC_URL',
      'YUNMENG_TRUSTED_PROXIES',
      'YUNMENG_MAX_UPLOAD_BYTES',
      'LOG_LEVEL',
    ]) {
      expect(faults.filter((fault) => fault.startsWith(`${name} is `))).toHaveLength(1);
    }
  });

  it.each([
    { file: '{', says: /cannot be read as JSON/ },
    { file: '[]', says: /must hold one JSON object/ },
    { file: '{"prot": 1}', says: /unknown name "prot": it knows port/ },
    { file: undefined, says: /cannot be read as JSON/ },
  ])('says what is wrong with the file $file', ({ file, says }) => {
    const path = join(folder, 'bad.json');
    rmSync(path, { force: true });
    if (file !== undefined) writeFileSync(path, file);
    expect(faultsOf({ YUNMENG_CONFIG: path }).join('\n')).toMatch(says);
  });
});
