/**
 * An object within another stands on one line up to this length. Nothing else decides: neither the length of a plugin’s
 * name nor one member less changes another line.
 */
const shortest = 80;

/** Text in brackets. */
interface Group {
  readonly open: string;
  readonly close: string;
  readonly items: readonly Item[];
}

/** What stands between two semicolons or commas, with its mark. */
type Item = readonly (string | Group)[];

const closing = new Map(['{}', '[]', '()', '<>'].map(([open, close]) => [open, close!]));
const tokens =
  /=>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[{}[\]()<>;,]|\s+|[^{}[\]()<>;,\s"'`=]+|=/g;

/**
 * The same declarations for a reader: a type that has a name is told by its name wherever it stands, and a small object
 * takes one line. Left out is what says nothing: where a type was imported from, that an operation has a summary, that
 * an object drops what it does not know, the key of a choice beside its value.
 */
export function compactDeclarations(files: ReadonlyMap<string, string>): Map<string, string> {
  const statements = [...files].map(([name, content]) => [name, statementsOf(content)] as const);
  const named = namedTypes(statements.flatMap(([, all]) => all));
  return new Map(
    statements.map(([name, all]) => [
      name,
      all.map(statement => `${printed(withNames(statement, named))}\n`).join(''),
    ]),
  );
}

function statementsOf(content: string): string[] {
  return content
    .replaceAll(/import\("[^".][^"]*"\)\./g, '')
    .replaceAll(/(?:readonly )?summary: Readonly<Record<Language, string>>;/g, '')
    .split(/^(?=export |declare |import |interface |type |abstract )/m)
    .map(statement => itemsOf(statement).map(flat).join(' '))
    .filter(statement => statement !== '')
    .map(statement =>
      statement
        .replaceAll(', z.core.$strip>', '>')
        .replaceAll(', z.core.$strict>', ' & strict>')
        .replaceAll(/, z\.core\.\$ZodTypeInternals<[^<>]*>/g, '')
        .replaceAll(/z\.ZodEnum<\{ ([^{}]+) \}>/g, (_, pairs: string) => {
          const values = pairs.split('; ').map(pair => pair.slice(pair.indexOf(': ') + 2));
          return `z.ZodEnum<${values.join(' | ')}>`;
        }),
    );
}

const constant = /^(?:export )?declare const (\w+): (.+);$/;

/**
 * The types of constants by name, the longest first. A name that stands for two things names neither; of two names for
 * one type the first is it.
 */
function namedTypes(statements: readonly string[]): [name: string, type: string][] {
  const constants = statements.flatMap(statement => {
    const [, name = '', type = ''] = constant.exec(statement) ?? [];
    return name === '' ? [] : [[name, type] as [string, string]];
  });
  const byName = Map.groupBy(constants, ([name]) => name);
  const unmistakable = constants.filter(([name, type]) => type.length > 40 && byName.get(name)?.length === 1);
  return [...Map.groupBy(unmistakable, ([, type]) => type).values()]
    .map(([first]) => first!)
    .toSorted(([, one], [, other]) => other.length - one.length);
}

function withNames(statement: string, named: readonly (readonly [name: string, type: string])[]): string {
  const own = constant.exec(statement)?.[1];
  return named
    .filter(([name]) => name !== own)
    .reduce((text, [name, type]) => text.replaceAll(type, `typeof ${name}`), statement);
}

function itemsOf(text: string): Item[] {
  const words = (text.match(tokens) ?? []).values();
  const upTo = (end: string | undefined): Item[] => {
    const items: Item[] = [];
    let item: (string | Group)[] = [];
    const next = () => {
      if (item.length > 0) items.push(item);
      item = [];
    };
    for (let { value: word } = words.next(); word !== undefined && word !== end; word = words.next().value) {
      const close = closing.get(word);
      if (close !== undefined) item.push({ open: word, close, items: upTo(close) });
      else if (word.trim() !== '') item.push(word);
      else if (item.length > 0) item.push(' ');
      if (word === ';' || word === ',') next();
    }
    next();
    return items;
  };
  return upTo(undefined);
}

function flat(item: Item): string {
  return item
    .map(part => (typeof part === 'string' ? part : flatGroup(part)))
    .join('')
    .trim();
}

function flatGroup({ open, close, items }: Group): string {
  const content = items.map(flat).join(' ').replace(/[;,]$/, '');
  return open === '{' && content !== '' ? `{ ${content} }` : open + content + close;
}

function printed(statement: string): string {
  return itemsOf(statement)
    .map(item => print(item, ''))
    .join('\n')
    .replace(/(?: \| "[^"]*"){7,}/g, many => many.replaceAll(' | ', '\n  | '));
}

function print(item: Item, indent: string): string {
  return item
    .map(part => (typeof part === 'string' ? part : printGroup(part, indent)))
    .join('')
    .trim();
}

function printGroup(group: Group, indent: string): string {
  const { open, close, items } = group;
  if (open !== '{') return open + items.map(item => print(item, indent)).join(' ') + close;
  const line = flat([group]);
  const isOutermost = indent === '' && line.includes(': ');
  if (!isOutermost && line.length <= shortest) return line;
  const deeper = `${indent}  `;
  const lines = items.map(item => deeper + print(item, deeper));
  const end = /[,;]$/.test(lines.at(-1)!) || lines[0]!.endsWith(',') ? '' : ';';
  return [open, `${lines.join('\n')}${end}`, indent + close].join('\n');
}
