import { expect, it } from 'vitest';
import { sentenceOf } from './command-error.ts';
import { program } from './program.ts';

it.each([
  ['plugin ad', "There is no command 'ad'. With --help all commands are shown. Did you mean add?"],
  ['plugin add', "The argument 'plugin' is missing."],
  ['plugin add x --dry', "There is no option '--dry'. With --help the command says what it takes."],
  ['plugin add x --county', "The option '-c, --county <id...>' needs a value."],
  ['plugin enable x', "The option '-c, --county <id...>' is needed."],
  ['county check huize', "'check' takes fewer arguments."],
])('answers `peixun %s` in the language of the terminal', async (words, sentence) => {
  const refused = program.parseAsync(words.split(' '), { from: 'user' });
  expect(await refused.catch(sentenceOf)).toContain(sentence);
});
