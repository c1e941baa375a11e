import type { IForbiddenRuleType } from 'dependency-cruiser';

const tests = ['\\.test\\.tsx?$', '/testing/'];
/** `$1` is the plugin's folder in all rules below. */
const plugin = '^plugins/([^/]+)/src';
const own = '^plugins/$1/src';
const anyContract = '^plugins/[^/]+/src/contract/';
const types = { dependencyTypesNot: ['type-only' as const] };

/** What a package of the house may build on, besides itself. */
const houseOrder: Record<string, string[]> = {
  'plugin-api': [],
  spreadsheet: ['plugin-api'],
  forms: ['plugin-api'],
  print: ['plugin-api'],
  'create-plugin': [],
  'ui-kit': ['plugin-api'],
  kernel: ['plugin-api', 'spreadsheet'],
  'web-shell': ['plugin-api', 'ui-kit', 'kernel'],
  'test-kit': ['plugin-api', 'kernel'],
  cli: ['plugin-api', 'kernel', 'web-shell'],
};

const house: IForbiddenRuleType[] = Object.entries(houseOrder).map(([name, below]) => ({
  name: `house-order/${name}`,
  comment: `packages/${name} may build on ${below.join(', ') || 'no other package'} only. Move what both need into a lower package, or let the caller pass it in.`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: tests },
  to: { path: '^packages/', pathNot: [name, ...below].map(allowed => `^packages/${allowed}/`) },
}));

const plugins: IForbiddenRuleType[] = [
  {
    name: 'packages-know-no-plugin',
    comment:
      'A package never imports a plugin. Let the plugin register what the package needs, through definePlugin.',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^plugins/' },
  },
  {
    name: 'plugins-meet-at-contracts',
    comment:
      "A plugin sees another plugin's contract and nothing else. Ask its service or its event; if it offers none, add one there.",
    severity: 'error',
    from: { path: plugin, pathNot: tests },
    to: { path: '^plugins/', pathNot: [`${own}/`, '^plugins/$1/', anyContract] },
  },
  {
    name: 'foreign-contracts-are-types',
    comment:
      'Import from another plugin with `import type`, and name its service by id: optionalService<typeof token>(id, range). Then its absence breaks nothing.',
    severity: 'error',
    from: { path: plugin, pathNot: tests },
    to: { path: anyContract, pathNot: `${own}/`, ...types },
  },
  {
    name: 'contract-stands-alone',
    comment:
      'The contract holds tokens and schemas for others and imports only plugin-api, zod, contracts, and the schemas of spreadsheet and forms. Move behaviour to domain or services.',
    severity: 'error',
    from: { path: `${plugin}/contract/`, pathNot: tests },
    to: { pathNot: [anyContract, '^packages/(plugin-api|spreadsheet|forms)/', 'node_modules/zod/'] },
  },
  {
    name: 'domain-is-pure',
    comment:
      'Rules are pure: they import only each other, and types of the contract. Pass clock, ids and numbers in as arguments; do input and output in services.',
    severity: 'error',
    from: { path: `${plugin}/domain/`, pathNot: tests },
    to: { pathNot: `${own}/domain/`, ...types },
  },
  {
    name: 'domain-sees-contract-types',
    comment:
      'A type in the domain comes from the domain, the contract or plugin-api. Define it in domain, and let the outer layer convert.',
    severity: 'error',
    from: { path: `${plugin}/domain/`, pathNot: tests },
    to: {
      dependencyTypes: ['type-only'],
      pathNot: [`${own}/domain/`, `${own}/contract/`, '^packages/plugin-api/'],
    },
  },
  {
    name: 'database-below-services',
    comment:
      'A repository knows tables, domain and contract. Move the decision up into a use case in services.',
    severity: 'error',
    from: { path: `${plugin}/database/`, pathNot: tests },
    to: { path: `${own}/(services|routes|events|jobs|ui)/` },
  },
  {
    name: 'services-below-entrances',
    comment:
      'A use case does not know who calls it. Move what it needs from routes, events or jobs into services.',
    severity: 'error',
    from: { path: `${plugin}/services/`, pathNot: tests },
    to: { path: `${own}/(routes|events|jobs|ui)/` },
  },
  {
    name: 'entrances-call-services',
    comment:
      'Routes, event handlers and jobs are thin: they call a use case in services, never the database or each other.',
    severity: 'error',
    from: { path: `${plugin}/(routes|events|jobs)/`, pathNot: tests },
    to: { path: `${own}/(database|routes|events|jobs|ui)/`, pathNot: `${own}/$2/`, ...types },
  },
  {
    name: 'ui-talks-http',
    comment:
      'Pages know the contract and the pure rules of domain, and nothing else of the server. Ask an operation of the API; add one in contract and routes where it is missing.',
    severity: 'error',
    from: { path: `${plugin}/ui/`, pathNot: tests },
    to: { path: `${own}/(database|services|routes|events|jobs|index)` },
  },
  {
    name: 'ui-takes-types',
    comment:
      'Use `import type` from the contract in pages: its schemas would bring zod into the browser. The server checks.',
    severity: 'error',
    from: { path: `${plugin}/ui/`, pathNot: tests },
    to: { path: anyContract, ...types },
  },
  {
    name: 'ui-uses-ui-kit',
    comment:
      'Pages import react, @peixun/ui-kit/<entry>, @peixun/forms and their own files. Ask for a missing component in ui-kit.',
    severity: 'error',
    from: { path: `${plugin}/ui/`, pathNot: tests },
    to: {
      path: ['node_modules/', '^packages/'],
      pathNot: ['node_modules/(@types/)?react(-dom)?/', '^packages/(ui-kit|forms)/'],
      ...types,
    },
  },
  {
    name: 'ui-runs-in-browsers',
    comment:
      'A browser has no modules of Node. Do this on the server and offer it as an operation of the API.',
    severity: 'error',
    from: { path: `${plugin}/ui/`, pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'plugins-use-plugin-api',
    comment:
      'On the server a plugin imports @peixun/plugin-api, never the kernel or another part of the house. What is missing belongs into plugin-api.',
    severity: 'error',
    from: { path: plugin, pathNot: [...tests, '/src/ui/'] },
    to: { path: '^packages/', pathNot: '^packages/(plugin-api|spreadsheet|forms|print)/' },
  },
  {
    name: 'no-own-database',
    comment:
      'A plugin reaches the database through context.read and context.transaction, which set county and units. Remove the own connection.',
    severity: 'error',
    from: { path: plugin },
    to: { path: 'node_modules/(pg|postgres|graphile-worker)/' },
  },
];

const everywhere: IForbiddenRuleType[] = [
  {
    name: 'apps-come-last',
    comment: 'Nothing imports an app or a tool. Move what is shared into packages.',
    severity: 'error',
    from: { path: '^(packages|plugins)/[^/]+/src' },
    to: { path: '^(apps|tooling)/' },
  },
  {
    name: 'no-cycles',
    comment:
      'These modules need each other in a circle. Move what both need into a third, or turn one arrow round with an argument.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'tests-stay-tests',
    comment: 'Code imports a test. Move what it needs into a module of its own.',
    severity: 'error',
    from: { pathNot: tests },
    to: { path: '\\.test\\.tsx?$' },
  },
  {
    name: 'declared-dependencies',
    comment:
      'Shipped code imports a development dependency. Declare it under dependencies or peerDependencies.',
    severity: 'error',
    from: {
      path: '^(packages|plugins|apps)/[^/]+/src',
      pathNot: [...tests, '^packages/(ui-kit|web-shell)/'],
    },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only', 'npm', 'npm-peer', 'npm-optional'],
    },
  },
  {
    name: 'resolvable',
    comment:
      'This import leads nowhere. Declare the package in package.json, or correct the path; of a package only what its `exports` names can be imported.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** Who may import whom; each rule says what to do instead. */
export const rules: readonly IForbiddenRuleType[] = [...house, ...plugins, ...everywhere];
