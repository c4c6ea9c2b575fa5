import { parsePhone, phoneKind } from './phone.ts';

const DIVISIONS =
  /^(?:\p{Script=Han}{1,8}?(?:省|自治区))?(?:\p{Script=Han}{1,10}?(?:市|州))?(?:\p{Script=Han}{1,8}?(?:区|县|市))?(?:\p{Script=Han}{1,8}?(?:镇|乡|街道))?/u;

/** What a masked text is; each kind hides what its reader does not need. */
export type MaskKind = 'name' | 'citizen-id' | 'phone' | 'address' | 'bank-account' | 'email' | 'other';

/** 脱敏: hides a personal datum by its kind. What cannot be recognised is hidden whole. */
export function mask(kind: MaskKind, text: string): string {
  switch (kind) {
    case 'name':
      return maskName(text);
    case 'citizen-id':
      return maskCitizenId(text);
    case 'phone':
      return maskPhone(text);
    case 'address':
      return maskAddress(text);
    case 'bank-account':
      return keepEnds(text, 0, 4);
    case 'email':
      return maskEmail(text);
    case 'other':
      return keepEnds(text, 0, 0);
  }
}

/** 张三 → 张*, 欧阳文山 → 欧***, 阿依古丽·买买提 → 阿***·***. */
export function maskName(name: string): string {
  return [...name].map((character, i) => (i === 0 || character === '·' ? character : '*')).join('');
}

/** First three and last four characters: 429***********0012. Other certificates keep the last two. */
export function maskCitizenId(id: string): string {
  return /^\d{15}(\d{2}[\dXx])?$/.test(id) ? keepEnds(id, 3, 4) : keepEnds(id, 0, 2);
}

/** 138****1234; 0712-*****88; short and service numbers name nobody and stay. */
export function maskPhone(text: string): string {
  const phone = parsePhone(text);
  if (phone === undefined) return keepEnds(text, 0, 2);
  switch (phoneKind(phone)) {
    case 'mobile':
      return keepEnds(phone, 3, 4);
    case 'fixed': {
      const [area = '', local = ''] = phone.split('-');
      return `${area}-${keepEnds(local, 0, 2)}`;
    }
    case 'service':
    case 'short':
      return phone;
  }
}

/** Down to the town, the rest hidden: 湖北省孝感市云梦县城关镇******. */
export function maskAddress(address: string): string {
  const known = DIVISIONS.exec(address)?.[0] ?? '';
  return known === '' ? keepEnds(address, 0, 0) : `${known}******`;
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? keepEnds(email, 0, 0) : `${keepEnds(email.slice(0, at), 1, 0)}${email.slice(at)}`;
}

/** Keeps `first` and `last` characters, or none at all when fewer than four would be hidden. */
function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden < 4) return '*'.repeat(characters.length);
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(first + hidden).join('');
}
