import type { Actor } from './actor.ts';

/** 系统: who acts when a timer fires or an event is delivered. It holds no grants: rules, not permissions, bind it. */
export const systemActor: Actor = {
  accountId: 'system',
  kind: 'system',
  name: '系统',
  roles: ['system'],
  grants: [],
};
