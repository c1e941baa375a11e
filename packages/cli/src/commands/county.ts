import { writeFile } from 'node:fs/promises';
import { countyFileJsonSchema } from '@peixun/kernel';
import type { Command } from 'commander';
import { checkCounties, type CountyCheck } from '../app/check-counties.ts';
import { loadApp } from '../app/load-app.ts';
import { message, terminalLanguage } from '../messages.ts';

export function addCountyCommands(program: Command): void {
  const county = program.command('county').description(message('county.description'));
  county
    .command('check')
    .description(message('county.check.description'))
    .action(async () => {
      const { lostPlugins, counties } = await checkCounties((await loadApp()).host);
      for (const line of [...lostPlugins, ...counties.map(reportOfCounty)]) console.log(line);
      if (lostPlugins.length > 0 || counties.some(({ problems }) => problems.length > 0))
        process.exitCode = 1;
    });
  county
    .command('schema')
    .description(message('county.schema.description'))
    .argument('<file>', message('county.schema.file'))
    .action(async (file: string) => {
      await writeFile(file, `${JSON.stringify(countyFileJsonSchema(), null, 2)}\n`);
      console.log(message('written', { file }));
    });
}

/** The county and its plugins in a line, then a line for each problem, with its place in the file. */
export function reportOfCounty({ id, plugins, problems }: CountyCheck): string {
  const language = terminalLanguage();
  const lines = problems.map(({ path, reason }) => `  ${[...path].join('.') || '—'}: ${reason[language]}`);
  const head = message(problems.length === 0 ? 'county.check.good' : 'county.check.wrong', {
    id,
    plugins: plugins.join(', ') || '—',
  });
  return [head, ...lines].join('\n');
}
