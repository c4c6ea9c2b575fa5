import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

function kind(code: string, status: number, zh: string, en: string): ProblemKind {
  return { code, status, title: { zh, en } };
}

const tooLargeKind = kind('runtime.file-too-large', 413, '文件太大', 'The file is too large');
const typeRefusedKind = kind('runtime.file-type-refused', 415, '不接受这种文件', 'That kind of file is not taken here');
const typeMismatchKind = kind(
  'runtime.file-type-mismatch',
  422,
  '文件名与内容不符',
  'The file is not what its name says',
);
const ambiguousKind = kind('runtime.file-ambiguous', 422, '文件内容可疑', 'The file can be read as two kinds');
const diskFullKind = kind('runtime.disk-full', 507, '存储空间不足', 'There is no room left to store the file');
const interruptedKind = kind('runtime.upload-interrupted', 400, '上传中断', 'The upload was cut off');
const nameMissingKind = kind('runtime.file-name-missing', 400, '缺少文件名', 'The file has no name');
const rangeKind = kind('runtime.range-not-satisfiable', 416, '请求的范围超出文件', 'The file does not reach that far');
const fileGoneKind = kind('runtime.file-gone', 404, '文件不存在', 'The file is not there');

/** Every refusal of the file store and of up- and downloads; the runtime's manifest lists them. */
export const fileProblems: readonly ProblemKind[] = [
  tooLargeKind,
  typeRefusedKind,
  typeMismatchKind,
  ambiguousKind,
  diskFullKind,
  interruptedKind,
  nameMissingKind,
  rangeKind,
  fileGoneKind,
];

export function fileTooLarge(maxBytes: number): Problem {
  const megabytes = Math.floor(maxBytes / 1024 / 102.4) / 10;
  return new Problem(tooLargeKind, {
    detail: {
      zh: `每个文件最多 ${megabytes} MB。请压缩或分开后再传。`,
      en: `A file has at most ${megabytes} MB. Compress or split it.`,
    },
    facts: { maxBytes },
  });
}

/** @param found what the content is, when that could be told */
export function fileTypeRefused(accepted: readonly string[], found: string | undefined): Problem {
  const list = accepted.map(nameOfType);
  return new Problem(typeRefusedKind, {
    detail: {
      zh: `${found === undefined ? '认不出这个文件。' : `这是 ${nameOfType(found)} 文件。`}此处接受：${list.join('、')}。`,
      en: `${found === undefined ? 'This file is of no kind we know. ' : `This is a ${nameOfType(found)} file. `}Taken here: ${list.join(', ')}.`,
    },
    facts: { accepted, ...(found === undefined ? {} : { found }) },
  });
}

export function fileTypeMismatch(extension: string, found: string): Problem {
  return new Problem(typeMismatchKind, {
    detail: {
      zh: `文件名以 .${extension} 结尾，内容却是 ${nameOfType(found)}。请改正文件名，或另存为正确的格式。`,
      en: `Its name ends in .${extension}, but it is a ${nameOfType(found)} file. Rename it, or save it in the right format.`,
    },
    facts: { extension, found },
  });
}

/** What a file hides; `other` is content that no reader of its own kind would look at. */
export type SecondKind = 'ZIP' | 'PDF' | 'HTML' | 'RAR/7z' | 'other';

/** A polyglot: whoever opens it as the second kind sees something else than we did. */
export function fileAmbiguous(found: string, second: SecondKind): Problem {
  const [zh, en] = second === 'other' ? ['其他', 'foreign'] : [` ${second} `, second];
  return new Problem(ambiguousKind, {
    detail: {
      zh: `它是 ${nameOfType(found)} 文件，却又含有${zh}内容。请用常用软件重新导出后再传。`,
      en: `It is a ${nameOfType(found)} file with ${en} content inside. Export it anew with common software.`,
    },
    facts: { found, second },
  });
}

export function diskFull(): Problem {
  return new Problem(diskFullKind, {
    detail: {
      zh: '文件没有保存。请稍后再试；管理员已能在日志中看到。',
      en: 'The file was not kept. Please try again later; the log tells the administrator.',
    },
  });
}

export function uploadInterrupted(): Problem {
  return new Problem(interruptedKind, {
    detail: { zh: '文件没有保存，请重新上传。', en: 'Nothing was kept. Please upload it again.' },
  });
}

export function fileNameMissing(): Problem {
  return new Problem(nameMissingKind, {
    detail: {
      zh: '请在地址中给出 name，1 至 200 个字，不含斜杠和控制字符。',
      en: 'Give `name` in the address: 1 to 200 characters without slashes and control characters.',
    },
  });
}

export function rangeNotSatisfiable(sizeBytes: number): Problem {
  return new Problem(rangeKind, {
    detail: { zh: `文件共 ${sizeBytes} 字节。`, en: `The file has ${sizeBytes} bytes.` },
    facts: { sizeBytes },
  });
}

export function fileGone(): Problem {
  return new Problem(fileGoneKind);
}

const TYPE_NAMES: Readonly<Record<string, Bilingual['en']>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/tiff': 'TIFF',
  'application/ofd': 'OFD',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (xlsx)',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
};

function nameOfType(mediaType: string): string {
  return TYPE_NAMES[mediaType] ?? mediaType;
}
