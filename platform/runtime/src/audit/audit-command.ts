import { tellUsage } from '../command-usage.ts';
import type { Command } from '../module.ts';
import { type AuditFinding, verifyAudit } from './verify.ts';

const MEANINGS: Readonly<Record<AuditFinding['kind'], string>> = {
  changed: '记录与封存时不符 / the record is not what was sealed',
  missing: '记录缺失 / records are missing from here on',
  'cut-off': '链尾被截断 / the chain ends before its head',
  'beyond-head': '链头被改动 / records lie beyond the head',
  'set-back': '数据库曾被回退 / the database is behind what this folder knows',
};

/** `audit verify`: recomputes every chain. Exit status 1 when anything is found. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: 'audit verify',
  title: { zh: '核验审计记录', en: 'Verify the audit trail' },
  async run(runtime, args, print) {
    if (args.length > 0) return tellUsage(print, auditVerify);
    const result = await verifyAudit(runtime);
    for (const { kind, module, cityCode, seq, recordId } of result.findings) {
      print(`${module} ${cityCode} #${seq}${recordId === undefined ? '' : ` ${recordId}`}: ${MEANINGS[kind]}`);
    }
    for (const { module, cityCode, count, firstId } of result.unsealed) {
      print(`${module} ${cityCode}: 尚未封存 / not sealed yet: ${count} (from ${firstId})`);
    }
    print(
      `${result.records} 条记录，${result.streams} 条链 / records, chains: ${result.findings.length === 0 ? '无异常 / intact' : `${result.findings.length} 处异常 / findings`}`,
    );
    return result.findings.length === 0 ? 0 : 1;
  },
};
