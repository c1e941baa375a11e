import { isPeixunError } from '@peixun/plugin-api';
import type { Command } from 'commander';
import { checkCounties } from '../app/check-counties.ts';
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
      const findings = [
        checkNode(process.versions.node),
        await checkDataFolder(host.dataFolder),
        await checkPort(Number(process.env['PORT'] ?? '8080')),
        ...(await database(host)),
        ...(await counties(host)),
      ];
      for (const { state, text } of findings) console.log(`${marks[state]} ${text}`);
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

async function counties(host: App['host']): Promise<Finding[]> {
  const { lostPlugins, counties: checks } = await checkCounties(host);
  const none = checks.length === 0 ? [finding('failed', 'doctor.counties.none')] : [];
  return [
    ...none,
    ...lostPlugins.map((text): Finding => ({ state: 'failed', text })),
    ...checks.map((check): Finding => ({
      state: check.problems.length > 0 ? 'failed' : 'good',
      text: reportOfCounty(check),
    })),
  ];
}
