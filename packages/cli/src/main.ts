import { sentenceOf } from './command-error.ts';
import { program } from './program.ts';

try {
  await program.parseAsync();
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exitCode = 1;
}
