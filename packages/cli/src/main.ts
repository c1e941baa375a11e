import { CommanderError } from 'commander';
import { sentenceOf } from './command-error.ts';
import { program } from './program.ts';

try {
  await program.parseAsync();
} catch (error) {
  // Help and the version are printed already.
  const isShown = error instanceof CommanderError && /help|version/i.test(error.code);
  if (!isShown) console.error(sentenceOf(error) ?? error);
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
}
