import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(`deploy/${file}`, 'utf8');

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly environment: Readonly<Record<string, string>>; readonly depends_on?: object }>
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('the files for production', () => {
  it('compose names every volume it mounts and waits for the database', () => {
    const compose = parse(read('compose.yaml')) as Compose; // reason: our own file, in the shape above
    expect(Object.keys(compose.services).toSorted()).toEqual(['database', 'server']);
    expect(compose.services['server']?.depends_on).toHaveProperty('database');
    expect(Object.keys(compose.volumes).toSorted()).toEqual(['database', 'state']);
  });

  it('compose takes every secret from the environment and .env.example names each', () => {
    const wanted = [...read('compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(wanted));
  });

  it('the image runs as an ordinary user, answers a health check and starts as the README says', () => {
    const instructions = read('Dockerfile')
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((line) => line && !line.startsWith('#') && !line.startsWith(' '));
    const known = /^(FROM|ARG|ENV|RUN|WORKDIR|COPY|USER|VOLUME|EXPOSE|HEALTHCHECK|STOPSIGNAL|CMD) /;
    expect(instructions.filter((line) => !known.test(line))).toEqual([]);
    const last = instructions.findLastIndex((line) => line.startsWith('FROM'));
    const final = instructions.slice(last);
    expect(final.findIndex((line) => line.startsWith('USER yunmeng'))).toBeGreaterThan(0);
    expect(final.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
    expect(final.at(-1)).toBe('CMD ["node", "tools/run.mjs", "start"]');
  });

  it('the unit starts the same command and may write only its own folder', () => {
    const unit = read('yunmeng.service');
    expect(unit).toContain('ExecStart=/usr/bin/node tools/run.mjs start');
    expect(unit).toContain('ProtectSystem=strict');
    expect(unit).toContain('ReadWritePaths=/var/lib/yunmeng');
  });
});
