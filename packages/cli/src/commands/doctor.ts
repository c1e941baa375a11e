import { isPeixunError } from '@peixun/plugin-api';
import type { Command } from 'commander';
import { checkCounties, type HostCheck } from '../app/check-counties.ts';
import { compatibilityTable } from '../app/compatibility-table.ts';
import { withDatabaseUrl } from '../app/data-folder.ts';
import { loadApp, type App } from '../app/load-app.ts';
import { checkDatabase } from '../doctor/check-database.ts';
import { checkDataFolder, checkNode, checkPort } from '../doctor/check-machine.ts';
import { finding, type Finding } from '../doctor/finding.ts';
import { message, terminalLanguage } from '../messages.ts';
import { reportOfCounty } from './county.ts';

const marks = { good: '✓', warning: '!', failed: '✗' };

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description(message('doctor.description'))
    .action(async () => {
      const { host } = await loadApp();
      const check = await checkCounties(host);
      const findings = [
        checkNode(process.versions.node),
        await checkDataFolder(host.dataFolder),
        await checkPort(Number(process.env['PORT'] ?? '8080')),
        ...(await database(host)),
        ...countyFindings(check),
      ];
      for (const { state, text } of findings) console.log(`${marks[state]} ${text}`);
      if (check.compatibility.length > 0) console.log(compatibilityTable(check.compatibility));
      const failed = findings.filter(({ state }) => state === 'failed').length;
      console.log(message(failed === 0 ? 'doctor.good' : 'doctor.failed', { failed }));
      if (failed > 0) process.exitCode = 1;
    });
}

async function database(host: App['host']): Promise<Finding[]> {
  try {
    return await withDatabaseUrl(host, checkDatabase);
  } catch (error) {
    const text = isPeixunError(error) ? error.title[terminalLanguage()] : (error as Error).message;
    return [{ state: 'failed', text }];
  }
}

function countyFindings({ lostPlugins, counties: checks }: HostCheck): Finding[] {
  const none = checks.length === 0 ? [finding('failed', 'doctor.counties.none')] : [];
  return [
    ...none,
    ...lostPlugins.map((text): Finding => ({ state: 'failed', text })),
    ...checks.map((check): Finding => ({
      state: check.problems.length > 0 ? 'failed' : 'good',
      text: reportOfCounty(check),
    })),
    ...checks.flatMap(({ id, deprecations }) =>
      deprecations.map(({ plugin, reason }): Finding => ({
        state: 'warning',
        text: `${id} · ${plugin}: ${reason[terminalLanguage()]}`,
      })),
    ),
  ];
}
