import { describe, expect, it } from 'vitest';

import { aTask } from '../testing.ts';
import { groupOf, groupsOf } from './task-groups.ts';

describe('groupOf', () => {
  it.each([
    { given: { nextLeft: -2 }, expected: 'over', why: 'past the promise' },
    { given: { nextLeft: 0 }, expected: 'today', why: 'the last day is today' },
    { given: { nextLeft: 1 }, expected: 'next', why: 'one working day left is the next working day' },
    { given: { nextLeft: 2 }, expected: 'later', why: 'two left' },
    {
      given: { nextLeft: 0, lamp: 'paused' as const },
      expected: 'later',
      why: 'a paused clock is due when it resumes',
    },
    { given: {}, expected: 'later', why: 'no date runs' },
  ])('puts $given in $expected: $why', ({ given, expected }) => {
    expect(groupOf(aTask(given))).toBe(expected);
  });
});

describe('groupsOf', () => {
  it('leaves out empty groups and keeps every task once', () => {
    const tasks = [aTask({ nextLeft: 5 }), aTask({ nextLeft: -1 }), aTask({ nextLeft: 3 })];
    const groups = groupsOf(tasks);
    expect(groups.map(({ group }) => group)).toEqual(['over', 'later']);
    expect(groups.flatMap((group) => group.tasks)).toHaveLength(3);
  });

  it('puts the nearer first and the paused last', () => {
    const [later] = groupsOf([aTask({ nextLeft: 2, lamp: 'paused' }), aTask({ nextLeft: 9 }), aTask({ nextLeft: 2 })]);
    expect(later?.tasks.map((task) => [task.case.nextLeft, task.case.lamp])).toEqual([
      [2, 'normal'],
      [9, 'normal'],
      [2, 'paused'],
    ]);
  });
});
