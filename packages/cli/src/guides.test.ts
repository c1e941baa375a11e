import { administratorSql, countyFile } from '@peixun/kernel';
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from './program.ts';

const docs = join(import.meta.dirname, '../../../docs');
const guides = ['county.md', 'county.zh-CN.md', 'integrator.md', 'tutorial.md'];

/** The blocks of a language, without the indent of a list. */
function blocksOf(guide: string, language: string): string[] {
  const page = readFileSync(join(docs, guide), 'utf8');
  const blocks = page.matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\`$`, 'gms'));
  return [...blocks].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/**
 * The options of a command line that the command does not have.
 *
 * @throws Error for what is no command.
 */
function unknownOptions(words: readonly string[], command: Command = program): readonly string[] {
  const next = command.commands.find(sub => sub.name() === words[0]);
  if (next) return unknownOptions(words.slice(1), next);
  if (command.commands.length > 0) throw new Error(`'${command.name()} ${words[0]}' is no command`);
  const known = command.options.map(({ long }) => long);
  return words.filter(word => word.startsWith('--') && !known.includes(word));
}

describe.each(guides)('%s', guide => {
  it('shows county files that a host accepts', () => {
    const files = blocksOf(guide, 'json')
      .map(block => JSON.parse(block) as object)
      .filter(content => 'id' in content);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(countyFile.safeParse(file).error).toBeUndefined();
  });

  it('shows the SQL that a host asks for', () => {
    const asked = administratorSql({ database: 'peixun', login: 'peixun', password: 'change-me' });
    for (const block of blocksOf(guide, 'sql')) expect(block).toBe(asked);
  });

  it('shows commands and options that there are', () => {
    const lines = blocksOf(guide, 'sh').flatMap(block => block.split('\n'));
    const called = lines.flatMap(line => /^np[xm] (?:run )?peixun (?:-- )?([^#]+)/.exec(line)?.[1] ?? []);
    expect(called.length).toBeGreaterThan(0);
    for (const line of called) expect(unknownOptions(line.trim().split(/\s+/)), line).toEqual([]);
  });
});
