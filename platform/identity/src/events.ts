import type { EventType } from '@yunmeng/runtime';
import Type from 'typebox';

export const accountCreated: EventType = {
  type: 'account.created',
  title: { zh: '账号已开通', en: 'An account was created' },
  data: Type.Object({ accountId: Type.String(), kind: Type.String() }),
};

export const accountDisabled: EventType = {
  type: 'account.disabled',
  title: { zh: '账号已停用', en: 'An account was disabled' },
  data: Type.Object({ accountId: Type.String() }),
};

export const events: readonly EventType[] = [accountCreated, accountDisabled];
