import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { verifyAudit } from '../audit/verify.ts';
import { tellUsage } from '../command-usage.ts';
import type { Command } from '../module.ts';
import { BackupProblem } from './archive.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

/** `backup <file>`: everything of one instant in one file. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup <file.tar>',
  title: { zh: '备份数据库和文件', en: 'Back up database and files' },
  run: async (runtime, [file, ...more], print) => {
    if (file === undefined || more.length > 0) return tellUsage(print, backupCommand);
    return explained(print, async () => {
      const path = resolve(file);
      if (existsSync(path)) throw new BackupProblem(`${path} exists already: choose another name.`);
      const { tables, rows, files } = await backUp(runtime, path);
      print(`${path}: ${tables} 张表 / tables, ${rows} 行 / rows, ${files} 个文件 / files`);
    });
  },
};

/** `restore <file>`: into an empty database; then the audit trail is verified. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore <file.tar>',
  title: { zh: '从备份恢复', en: 'Restore from a backup' },
  needs: 'migrated',
  run: async (runtime, [file, ...more], print) => {
    if (file === undefined || more.length > 0) return tellUsage(print, restoreCommand);
    return explained(print, async () => {
      const { tables, rows, files } = await restore(runtime, resolve(file));
      print(`${tables} 张表 / tables, ${rows} 行 / rows, ${files} 个文件 / files`);
      const { findings, records } = await verifyAudit(runtime);
      if (findings.length > 0)
        throw new BackupProblem(
          `The audit trail of the backup has ${findings.length} findings: see "yunmeng audit verify".`,
        );
      print(`审计记录 / audit records: ${records}，无异常 / intact`);
    });
  },
};

async function explained(print: (line: string) => void, run: () => Promise<void>): Promise<number> {
  try {
    await run();
    return 0;
  } catch (error) {
    if (!(error instanceof BackupProblem)) throw error;
    print(error.message);
    return 1;
  }
}
