import type { Answers } from './form.ts';

type Literal = string | number | boolean | readonly (string | number | boolean)[];
type Comparison = '=' | '<>' | '>' | '>=' | '<' | '<=' | 'contains' | 'notcontains' | 'anyof';

/** A parsed condition. `name` may lead into a matrix: `['skills', 'typing']`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'empty' | 'notempty'; readonly name: readonly string[] }
  | {
      readonly kind: 'comparison';
      readonly name: readonly string[];
      readonly operator: Comparison;
      readonly value: Literal;
    };

/** Raised by `parseCondition`; `at` counts characters from 0. */
export class ConditionError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'ConditionError';
    this.at = at;
  }
}

const token =
  /\s*(?:\{([^{}]+)\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(<>|!=|>=|<=|=|>|<|\(|\)|\[|\]|,)|([a-z]+))/iy;
const comparisons = new Set(['=', '<>', '>', '>=', '<', '<=', 'contains', 'notcontains', 'anyof']);

/**
 * Parses the part of SurveyJS's expressions that decides whether something is shown:
 * `{a} = 'x' and ({b} > 3 or {c} contains 'y')`, with `= <> > >= < <= contains notcontains anyof empty notempty`.
 * The question stands on the left, the value on the right. A small language of its own is enough for a browser
 * without the whole of SurveyJS; a test holds both against each other.
 * @throws ConditionError
 */
export function parseCondition(source: string): Condition {
  const tokens: { readonly text: string; readonly kind: 'name' | 'text' | 'number' | 'word'; at: number }[] =
    [];
  token.lastIndex = 0;
  while (source.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw new ConditionError(`'${source.slice(at, at + 10)}' is not understood`, at);
    const [, name, single, double, number, sign, word] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name.trim(), at });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (sign !== undefined || word !== undefined) {
      tokens.push({ kind: 'word', text: (sign ?? word!).toLowerCase().replace('!=', '<>'), at });
    } else tokens.push({ kind: 'text', text: single ?? double!, at });
  }
  let next = 0;
  const result = either();
  if (next < tokens.length) fail('the condition should end');
  return result;

  function either(): Condition {
    let left = both();
    while (takes('or')) left = { kind: 'or', left, right: both() };
    return left;
  }

  function both(): Condition {
    let left = simple();
    while (takes('and')) left = { kind: 'and', left, right: simple() };
    return left;
  }

  function simple(): Condition {
    if (takes('(')) {
      const inner = either();
      if (!takes(')')) fail("')' is missing");
      return inner;
    }
    const subject = tokens[next];
    if (subject?.kind !== 'name') fail('a question in braces is expected');
    next++;
    const name = subject!.text.split('.');
    if (takes('empty')) return { kind: 'empty', name };
    if (takes('notempty')) return { kind: 'notempty', name };
    const operator = tokens[next];
    if (operator?.kind !== 'word' || !comparisons.has(operator.text)) fail('a comparison is expected');
    next++;
    return { kind: 'comparison', name, operator: operator!.text as Comparison, value: literal() };
  }

  function literal(): Literal {
    if (!takes('[')) return scalar();
    const items = [scalar()];
    while (takes(',')) items.push(scalar());
    if (!takes(']')) fail("']' is missing");
    return items;
  }

  function scalar(): string | number | boolean {
    const item = tokens[next];
    if (!item || item.kind === 'name') fail('a value is expected');
    next++;
    if (item!.kind === 'number') return Number(item!.text);
    if (item!.kind === 'text') return item!.text;
    if (item!.text === 'true' || item!.text === 'false') return item!.text === 'true';
    next--;
    return fail('a value is expected');
  }

  function takes(word: string): boolean {
    const found = tokens[next]?.kind === 'word' && tokens[next]!.text === word;
    if (found) next++;
    return found;
  }

  function fail(message: string): never {
    throw new ConditionError(message, tokens[next]?.at ?? source.length);
  }
}

/** Names of the questions that a condition depends on. */
export function namesIn(condition: Condition): string[] {
  if ('left' in condition) return [...namesIn(condition.left), ...namesIn(condition.right)];
  return [condition.name[0]!];
}

/** Whether a condition holds for the answers given so far. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, answers) && holds(condition.right, answers);
    case 'or':
      return holds(condition.left, answers) || holds(condition.right, answers);
    case 'empty':
      return isEmpty(lookUp(answers, condition.name));
    case 'notempty':
      return !isEmpty(lookUp(answers, condition.name));
    case 'comparison':
      return compare(lookUp(answers, condition.name), condition.operator, condition.value);
  }
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function lookUp(answers: Answers, name: readonly string[]): unknown {
  return name.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    answers,
  );
}

function compare(answer: unknown, operator: Comparison, value: Literal): boolean {
  if (operator === '=') return same(answer, value);
  if (operator === '<>') return !same(answer, value);
  if (isEmpty(answer)) return operator === 'notcontains';
  const given = Array.isArray(answer) ? answer : [answer];
  const wanted = Array.isArray(value) ? value : [value];
  const has = (item: unknown) => given.some(one => same(one, item));
  if (operator === 'anyof') return wanted.some(has);
  if (operator === 'contains') return wanted.every(has);
  if (operator === 'notcontains') return !wanted.every(has);
  const order = orderOf(answer, value);
  if (order === undefined) return false;
  if (operator === '>') return order > 0;
  if (operator === '>=') return order >= 0;
  if (operator === '<') return order < 0;
  return order <= 0;
}

/** Lists are the same in any order; texts whatever their case. */
function same(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every(item => right.some(other => same(item, other)));
  }
  if (typeof left === 'object' || typeof right === 'object') return false;
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  return String(left).trim().toLowerCase() === String(right).trim().toLowerCase();
}

function orderOf(left: unknown, right: unknown): number | undefined {
  const difference = Number(left) - Number(right);
  return Number.isNaN(difference) ? undefined : difference;
}
