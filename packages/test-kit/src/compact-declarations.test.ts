import { expect, it } from 'vitest';
import { compactDeclarations } from './compact-declarations.ts';

const compact = (...lines: readonly string[]) =>
  compactDeclarations(new Map([['contract/things.d.ts', lines.join('\n')]])).get('contract/things.d.ts');

it('tells a type by its name wherever it stands again, and never one name by another', () => {
  const type = 'z.ZodObject<{\n  id: z.ZodUUID;\n  title: z.ZodString;\n}, z.core.$strict>';
  expect(
    compact(
      `export declare const thing: ${type};`,
      `export declare const same: ${type};`,
      `export declare const things: z.ZodArray<${type.replaceAll('\n', '\n  ')}>;`,
    ),
  ).toBe(`export declare const thing: z.ZodObject<{
  id: z.ZodUUID;
  title: z.ZodString;
} & strict>;
export declare const same: typeof thing;
export declare const things: z.ZodArray<typeof thing>;
`);
});

it('writes small objects on one line, and leaves out where types come from', () => {
  expect(
    compact(
      'export declare const api: {',
      "  readonly 'GET /things/:id': {",
      '    summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;',
      '    params: z.ZodObject<{',
      '      id: z.ZodUUID;',
      '    }, z.core.$strip>;',
      '    query: z.ZodEnum<{',
      '      "by-hand": "by-hand";',
      '      none: "none";',
      '    }>;',
      '  };',
      '};',
    ),
  ).toBe(`export declare const api: {
  readonly 'GET /things/:id': { params: z.ZodObject<{ id: z.ZodUUID }>; query: z.ZodEnum<"by-hand" | "none"> };
};
`);
});

it('keeps functions, classes and quoted brackets as they are', () => {
  const lines = [
    'export declare function open({ id }: Options, then: (done: boolean) => void): Promise<"<;{">;',
    'export declare class Problem extends Error {',
    '  readonly code: string;',
    '  constructor(code: string);',
    '}',
  ];
  expect(compact(...lines)).toBe(`${lines.join('\n')}\n`);
});
