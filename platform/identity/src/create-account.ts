import { checkCitizenId } from '@yunmeng/kernel/citizen-id';
import { codePointLength } from '@yunmeng/kernel/code-points';
import { cityOf, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { parsePersonName } from '@yunmeng/kernel/person-name';
import { parsePhone } from '@yunmeng/kernel/phone';
import type { UnitOfWork } from '@yunmeng/runtime';

import { isLogin, normaliseLogin, type PostRow } from './account.ts';
import { addAccount, disableByLogin } from './account-store.ts';
import { accountCreated, accountDisabled } from './events.ts';
import { hashPassword, PASSWORD_MIN_LENGTH } from './password.ts';
import { accountRefused, loginTaken } from './problems.ts';
import { roles } from './roles.ts';
import { removeSessionsOf } from './session-store.ts';

/** A new account as it is asked for. An official has a post, a citizen has none. */
export interface NewAccount {
  readonly login: string;
  readonly kind: 'citizen' | 'official';
  readonly name: string;
  readonly password: string;
  readonly citizenId?: string;
  readonly phone?: string;
  readonly post?: PostRow;
}

/**
 * 开户: makes an account, and the post of an official.
 *
 * @returns its id
 * @throws Problem `identity.account-refused` saying what to mend, `identity.login-taken`
 */
export async function createAccount(work: UnitOfWork, wanted: NewAccount): Promise<string> {
  const account = checkedAccount(work, wanted);
  const id = work.newId();
  const passwordHash = await hashPassword(wanted.password);
  const isNew = await addAccount(work, { ...account, id, passwordHash, createdAt: work.now }, wanted.post);
  if (!isNew) throw loginTaken();

  work.audit({
    action: 'identity.create-account',
    cityCode: wanted.post ? cityOf(wanted.post.regionCode) : PROVINCE_HUBEI,
    subject: { kind: 'account', id },
    after: { kind: wanted.kind, roles: wanted.post?.roles ?? [] },
  });
  work.emit({
    type: accountCreated.type,
    aggregate: { kind: 'account', id },
    data: { accountId: id, kind: wanted.kind },
  });
  return id;
}

/** 停用: closes an account and ends its sessions at once. False when there is no open account of that login. */
export async function disableAccount(work: UnitOfWork, login: string): Promise<boolean> {
  const id = await disableByLogin(work, normaliseLogin(login), work.now);
  if (id === undefined) return false;
  await removeSessionsOf(work, id);
  work.audit({ action: 'identity.disable-account', cityCode: PROVINCE_HUBEI, subject: { kind: 'account', id } });
  work.emit({ type: accountDisabled.type, aggregate: { kind: 'account', id }, data: { accountId: id } });
  return true;
}

function checkedAccount(work: UnitOfWork, wanted: NewAccount) {
  const login = normaliseLogin(wanted.login);
  if (!isLogin(login)) {
    throw accountRefused('登录名用2到64个字母、数字或 . _ @ -。', 'A login has 2 to 64 letters, digits or . _ @ -.');
  }
  if (codePointLength(wanted.password) < PASSWORD_MIN_LENGTH) {
    throw accountRefused(
      `密码至少${PASSWORD_MIN_LENGTH}个字符。`,
      `A password has at least ${PASSWORD_MIN_LENGTH} characters.`,
    );
  }
  const name = parsePersonName(wanted.name);
  if (name === undefined) throw accountRefused('请写全名，2到50个字。', 'Give the full name, 2 to 50 characters.');
  checkPost(wanted);
  return { login, kind: wanted.kind, name, citizenId: checkedCitizenId(work, wanted), phone: checkedPhone(wanted) };
}

function checkPost({ kind, post }: NewAccount): void {
  if ((kind === 'official') !== (post !== undefined)) {
    throw accountRefused('公务人员要有岗位，群众没有岗位。', 'An official has a post, a citizen has none.');
  }
  const unknown = post?.roles.find((name) => roles.every((role) => role.name !== name));
  if (unknown !== undefined) {
    const names = roles.map((role) => role.name).join(', ');
    throw accountRefused(`没有角色${unknown}。可用：${names}。`, `There is no role ${unknown}. Roles: ${names}.`);
  }
}

function checkedCitizenId(work: UnitOfWork, { citizenId }: NewAccount): string | null {
  if (citizenId === undefined) return null;
  const verdict = checkCitizenId(citizenId, shanghaiDay(work.now));
  if (verdict.kind === 'valid') return verdict.id;
  if (verdict.kind === 'not-judged') return verdict.text;
  throw accountRefused('身份证号不对，请核对18位。', 'The citizen id is not right: check its 18 characters.');
}

function checkedPhone({ phone }: NewAccount): string | null {
  if (phone === undefined) return null;
  const parsed = parsePhone(phone);
  if (parsed === undefined) throw accountRefused('电话号码不对。', 'The telephone number is not right.');
  return parsed;
}
