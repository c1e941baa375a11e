import { PeixunError, text, type Text } from '@peixun/plugin-api';

const leastLength = 10;
const mostLength = 128;

/** Parts that make a password easy to guess, whatever stands around them. */
const common = [
  'password',
  'passw0rd',
  'qwerty',
  'asdf',
  '12345',
  '11111',
  '00000',
  'abc123',
  'admin',
  'woaini',
  'iloveyou',
];

/**
 * Why a password is refused, or `undefined`. At least ten characters, letters and digits or marks, no common
 * sequence, and none of the words that say who it is (username, name, phone).
 */
export function weaknessOf(password: string, words: readonly string[] = []): Text | undefined {
  if (password.length < leastLength)
    return text(`至少 ${leastLength} 个字符。`, `It needs at least ${leastLength} characters.`);
  if (password.length > mostLength)
    return text(`最多 ${mostLength} 个字符。`, `It may have at most ${mostLength} characters.`);
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter(kind => kind.test(password)).length;
  if (kinds < 2)
    return text(
      '大写字母、小写字母、数字、符号至少要有两种。',
      'It needs two kinds of characters: lower case, upper case, digits, marks.',
    );
  if (new Set(password).size < 5) return text('重复的字符过多。', 'It repeats too few characters.');
  const lower = password.toLowerCase();
  const guessable = [...common, ...words.map(word => word.toLowerCase())].find(
    word => word.length >= 3 && lower.includes(word),
  );
  if (guessable)
    return text(
      `不要包含 “${guessable}” 这样容易猜到的内容。`,
      `It must not contain '${guessable}', which is easily guessed.`,
    );
  return undefined;
}

/** The refusal of a weak password, at the field where it was typed. */
export function passwordTooWeak(reason: Text, field = 'password'): PeixunError {
  const code = 'PASSWORD_TOO_WEAK';
  const title = text(
    `密码不符合要求：${reason['zh-CN']}`,
    `The password does not follow the rules: ${reason.en}`,
  );
  return new PeixunError({
    kind: 'input',
    code,
    title,
    issues: [{ path: ['body', field], code, message: title['zh-CN'] }],
  });
}
