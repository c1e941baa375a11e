import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadIdentityKeys,
  readExportedHeads,
  verifyAudit,
  type AuditVerification,
} from '@peixun/kernel/tools';
import type { Command } from 'commander';
import { checkCounties } from '../app/check-counties.ts';
import { withDatabase } from '../app/data-folder.ts';
import { loadApp } from '../app/load-app.ts';
import { CommandError } from '../command-error.ts';
import { message } from '../messages.ts';

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description(message('audit.description'));
  audit
    .command('verify')
    .description(message('audit.verify.description'))
    .argument('[county...]', message('audit.verify.county'))
    .action(async (asked: string[]) => {
      const { host } = await loadApp();
      const counties = asked.length > 0 ? asked : (await checkCounties(host)).counties.map(({ id }) => id);
      const keys = join(host.dataFolder, 'keys');
      if (!existsSync(keys)) throw new CommandError('audit.no-key', { keys });
      const { auditPublicKey } = loadIdentityKeys(keys);
      await withDatabase(host, async ({ kernel }) => {
        for (const county of counties) {
          const heads = await readExportedHeads(county, join(host.dataFolder, 'audit-heads'));
          const verification = await verifyAudit(kernel, county, auditPublicKey, heads);
          console.log(reportOf(verification));
          if (verification.findings.length > 0) process.exitCode = 1;
        }
      });
    });
}

function reportOf({ countyId, sealed, unsealed, unsealedSince, findings }: AuditVerification): string {
  const lines = [
    message(findings.length === 0 ? 'audit.verify.good' : 'audit.verify.wrong', { county: countyId, sealed }),
    ...findings.map(({ kind, position, entryId = '—' }) =>
      message(`audit.finding.${kind}`, { position, entry: entryId }),
    ),
  ];
  if (unsealed > 0) {
    lines.push(message('audit.verify.unsealed', { unsealed, since: unsealedSince?.toISOString() ?? '—' }));
  }
  return lines.join('\n  ');
}
