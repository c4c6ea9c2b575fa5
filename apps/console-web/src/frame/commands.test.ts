import { describe, expect, it } from 'vitest';

import { matchingCommands, type Command } from './commands.ts';

const command = (title: string, refusal?: string): Command => ({ id: title, title, refusal, run: () => undefined });

describe('matchingCommands', () => {
  const commands = [command('去我的待办'), command('受理', '您审查过这件'), command('Sign out')];

  it('offers everything while nothing is typed', () => {
    expect(matchingCommands(commands, '  ')).toHaveLength(3);
  });

  it('finds by a part of the title, whatever the case of letters', () => {
    expect(matchingCommands(commands, 'sign').map(({ title }) => title)).toEqual(['Sign out']);
  });

  it('lists what is refused too, since the reason is the answer', () => {
    expect(matchingCommands(commands, '受理')[0]?.refusal).toBe('您审查过这件');
  });
});
